"""Write docs/osc.md out of the table of messages.

python tools/write_osc_docs.py
"""

from __future__ import annotations

from pathlib import Path

from bridge.osc.reference import markdown

PAGE = Path(__file__).resolve().parents[1] / "docs" / "osc.md"

if __name__ == "__main__":
    PAGE.write_text(markdown(), "utf-8")
    print(f"wrote {PAGE}")
