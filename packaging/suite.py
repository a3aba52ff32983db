"""The whole test suite, counted: once offscreen, then the real drags, which offscreen refuses."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree

from set_up import PYTHON, ROOT

ALL_CORES = ("-n", "auto", "--dist", "worksteal")
NO_TESTS = 5  # pytest's exit code, as for real drags where a file without any was asked for


class Outcome(NamedTuple):
    """One run of pytest."""

    code: int
    passed: int
    failed: int


def run_suite(*arguments: str) -> int:
    """Ends with the line "N passed, N failed" over both runs; 0 where all that ran has passed."""
    outcomes = (
        run_pytest("offscreen", *(arguments or ALL_CORES)),
        run_pytest("minimal", *arguments, "-m", "dnd"),
    )
    passed = sum(outcome.passed for outcome in outcomes)
    failed = sum(outcome.failed for outcome in outcomes)
    print(f"{passed} passed, {failed} failed", flush=True)
    codes = {outcome.code for outcome in outcomes} - {NO_TESTS}
    return 0 if codes == {0} else 1


def run_pytest(platform: str, *arguments: str) -> Outcome:
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        done = subprocess.run(
            [PYTHON, "-m", "pytest", f"--junit-xml={report}", *arguments],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": platform},
            check=False,
        )
        return count(done.returncode, report)


def count(code: int, report: Path) -> Outcome:
    """A run that broke off is one failure, even where no test had failed."""
    suite = ElementTree.parse(report).find("testsuite") if report.exists() else None
    if suite is None:
        return Outcome(code, 0, int(code != 0))
    tests, skipped, failures, errors = (
        int(suite.get(name, 0)) for name in ("tests", "skipped", "failures", "errors")
    )
    failed = failures + errors
    return Outcome(code, tests - skipped - failed, failed or int(code not in (0, NO_TESTS)))
