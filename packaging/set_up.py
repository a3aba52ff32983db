"""A checkout made ready: system libraries, a .venv, and exactly the packages that are pinned."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
STAMP = VENV / "ready"  # written last: a .venv without it is not one

# What Qt's wheel takes from the system, and Debian's package of it. Found by adding libraries one
# by one to a Debian 12 that had nothing but Python: these bring all others along.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    # a window under X11
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # a window under Wayland
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def set_up() -> None:
    """Ready to run when it returns; from the second time on it only compares the stamp."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    STAMP.unlink(missing_ok=True)
    install_system_packages()
    make_venv()
    STAMP.write_text(wanted, encoding="utf-8")


def fingerprint() -> str:
    """Changes with everything that a .venv was made from, its own place included."""
    facts = [str(ROOT), str(sys.version_info[:2])]
    facts += [file.read_text(encoding="utf-8") for file in (ROOT / "pyproject.toml", CONSTRAINTS)]
    return hashlib.sha256("\0".join(facts).encode()).hexdigest()


def make_venv() -> None:
    print("Setting up .venv; this is done once and takes about a minute.", flush=True)
    must_run(sys.executable, "-m", "venv", "--clear", VENV)
    pip("--no-deps", "-r", CONSTRAINTS)
    # Without an index: a dependency that is not pinned stops here instead of creeping in.
    pip("--no-index", "--no-build-isolation", "-e", f"{ROOT}[test]")


def pip(*arguments: str | Path) -> None:
    must_run(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", *arguments)


def must_run(*command: str | Path) -> None:
    """Raises CalledProcessError where the command fails; what it said is above."""
    subprocess.run(command, cwd=ROOT, check=True)


def install_system_packages() -> None:
    missing = missing_packages()
    if not missing:
        return
    if not shutil.which("apt-get"):
        sys.exit(f"Install what your system calls {', '.join(missing)}, then start again.")
    apt("update")
    packages = [name_here(package) for package in missing]
    print("Missing system packages:", *packages, flush=True)
    if not apt("install", "-y", "--no-install-recommends", *packages):
        line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
        sys.exit(f"They could not be installed. As root, run this line, then start again:\n{line}")


def missing_packages() -> list[str]:
    """Under the names of Debian 12; macOS and Windows have all that Qt needs."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in LIBRARIES.items() if not can_load(library)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt(*arguments: str) -> bool:
    """Whether apt-get did it; False at once where root is out of reach."""
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *arguments]
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if sudo is None:
            return False
        command.insert(0, sudo)
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    return done.returncode == 0


def name_here(package: str) -> str:
    """Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time."""
    renamed = f"{package}t64"
    known = subprocess.run(["apt-cache", "show", renamed], check=False, capture_output=True)
    return package if known.returncode else renamed
