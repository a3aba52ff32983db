"""The built wheel, tried as a user has it: away from the checkout."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from set_up import PYTHON, must_run

STEPS = (
    ["--version"],
    ["new", "map.journey", "--template", "delayed-order"],
    ["export", "map.journey", "-o", "map.pdf"],
    ["export", "map.journey", "-o", "map.png"],
)
MADE = ("map.journey", "map.pdf", "map.png")


def try_wheel() -> int:
    """Builds and installs the wheel, makes a map and prints it; 0 where every file is there."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        program = install(build(folder), folder / "venv")
        for step in STEPS:
            print("journeydesk-cli", *step, flush=True)
            subprocess.run([program, *step], cwd=folder, check=True)
        missing = [made for made in MADE if not (folder / made).stat().st_size]
    print(f"The wheel left these empty: {missing}" if missing else "The wheel works.")
    return len(missing)


def build(folder: Path) -> Path:
    must_run(PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, venv: Path) -> Path:
    """The wheel's program, in a new venv that borrows the libraries of the checkout's.

    A .pth file lends the folder but runs none of its own .pth files, so the checkout, installed
    there by one of them, stays out of sight.
    """
    must_run(PYTHON, "-m", "venv", "--without-pip", venv)
    scripts = venv / PYTHON.parent.name
    python = scripts / PYTHON.name
    pip = [PYTHON, "-m", "pip", "--python", python, "install", "-q", "--disable-pip-version-check"]
    must_run(*pip, "--no-deps", wheel)
    lent = Path(site_packages(python), "lent.pth")
    lent.write_text(site_packages(PYTHON), encoding="utf-8")
    return scripts / "journeydesk-cli"


def site_packages(python: Path) -> str:
    code = "import sysconfig; print(sysconfig.get_path('purelib'), end='')"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout
