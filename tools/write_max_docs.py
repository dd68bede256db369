"""Write the lists of docs/max.md out of the tables of the objects.

python tools/write_max_docs.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bridge.patches.max.guide import filled  # noqa: E402

PAGE = ROOT / "docs" / "max.md"

if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text("utf-8")), "utf-8")
    print(f"wrote {PAGE}")
