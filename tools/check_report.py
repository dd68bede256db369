"""Check that the tests which need something special did run.

Usage: python tools/check_report.py REPORT.xml... NEED...

REPORT.xml is pytest's ``--junitxml`` file; tests/conftest.py writes into it what each test
needs (``pd``, ``samples``). Exit code 1 if a test failed, if none with a need passed, or if
one was skipped: a run that skipped the hard half must not count as green.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

OUTCOMES = {"failure": "failed", "error": "failed", "skipped": "skipped"}


def count_outcomes(*reports: Path) -> dict[str, Counter[str]]:
    """Count passed, failed and skipped tests, in all and per need.

    Parameters
    ----------
    *reports : Path
        JUnit XML files written by pytest.

    Returns
    -------
    dict of Counter
        Keys: ``""`` for all tests, and each need found; values count
        ``passed``, ``failed`` and ``skipped``.
    """
    counts: dict[str, Counter[str]] = {"": Counter()}
    cases = (case for report in reports for case in ET.parse(report).iter("testcase"))  # noqa: S314
    for case in cases:  # written by our own pytest
        outcome = next((OUTCOMES[e.tag] for e in case if e.tag in OUTCOMES), "passed")
        needs = {str(p.get("value")) for p in case.iter("property") if p.get("name") == "needs"}
        for key in {"", *needs}:
            counts.setdefault(key, Counter())[outcome] += 1
    return counts


def main(argv: list[str]) -> int:
    """Print one line per need and say whether all of them were met.

    Parameters
    ----------
    argv : list of str
        Paths of reports, which end with .xml, then the needs to check.

    Returns
    -------
    int
        0 if nothing failed and every need has passed tests and no skipped ones, else 1.
    """
    reports = [Path(word) for word in argv if word.endswith(".xml")]
    needs = argv[len(reports) :]
    if missing := [str(path) for path in reports if not path.is_file()]:
        print(f"{', '.join(missing)}: not there; pytest did not get as far as writing it")
        return 1
    counts = count_outcomes(*reports)
    bad = 0
    for need in needs:
        of = counts.get(need, Counter())
        good = of["passed"] > 0 and of["skipped"] == 0
        bad += not good
        print(
            f"tests that need {need}: {of['passed']} passed, {of['failed']} failed, "
            f"{of['skipped']} skipped" + ("" if good else " <- must run, and must not be skipped")
        )
    of = counts[""]
    print(f"tests: {of['passed']} passed, {of['failed']} failed, {of['skipped']} skipped")
    return 1 if bad or of["failed"] or not of["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
