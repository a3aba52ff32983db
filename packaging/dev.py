"""Everything a checkout is used for, on a machine that has nothing but Python:

python3 packaging/dev.py run [ARGUMENT…]          starts JourneyDesk, by default with its sample
python3 packaging/dev.py test [PYTEST ARGUMENT…]  runs the tests
python3 packaging/dev.py faults [--nightly]       attacks documents from outside, tells the figures
python3 packaging/dev.py lint                     runs ruff and mypy
python3 packaging/dev.py wheel                    builds the wheel, tries it from another folder

Each of them first installs what is missing.
"""

from __future__ import annotations

import os
import subprocess
import sys

from set_up import PYTHON, ROOT, set_up
from suite import run_suite
from try_wheel import try_wheel

SAMPLE = ROOT / ".sample" / "delayed-order.journey"
NIGHTLY = "--nightly"
LINTERS = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])


def main() -> int:
    verbs = {"run": run, "test": run_suite, "faults": faults, "lint": lint, "wheel": try_wheel}
    name, *arguments = sys.argv[1:] or [""]
    if name not in verbs:
        sys.exit(__doc__)
    try:
        set_up()
        return verbs[name](*arguments)
    except subprocess.CalledProcessError as error:
        sys.exit(f"Stopped, with exit code {error.returncode}: {' '.join(map(str, error.cmd))}")
    except KeyboardInterrupt:
        return 130


def run(*arguments: str) -> int:
    """The program, in the caller's folder."""
    if not arguments:
        arguments = (copy_of_sample(),)
    return subprocess.run([PYTHON, ROOT / "main.py", *arguments], check=False).returncode


def copy_of_sample() -> str:
    """The sample map to play with; it keeps what was done to it."""
    if not SAMPLE.exists():
        SAMPLE.parent.mkdir(exist_ok=True)
        new = ["new", SAMPLE, "--template", SAMPLE.stem]
        subprocess.run([PYTHON, ROOT / "main.py", *new], check=True)
    return str(SAMPLE)


def faults(*arguments: str) -> int:
    """tests/faults, as often as the suite tries them, or a night long."""
    tests = [argument for argument in arguments if argument != NIGHTLY]
    night = {"JOURNEYDESK_NIGHTLY": "1"} if NIGHTLY in arguments else {}
    command = [PYTHON, "-m", "pytest", "-q", "-s", *(tests or ["tests/faults"])]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **night}, check=False).returncode


def lint() -> int:
    """Every linter, whatever the one before found."""
    runs = [subprocess.run([PYTHON, "-m", *linter], cwd=ROOT, check=False) for linter in LINTERS]
    return max(run.returncode for run in runs)


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit(f"JourneyDesk needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    sys.exit(main())
