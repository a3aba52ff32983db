"""What a path lies on: over a network locks fail, writes come late, and a file must be replaced as
a whole or not at all (sqlite.org/useovernet.html)."""

from __future__ import annotations

import sys
from pathlib import Path

# Of what is mounted through FUSE, disks are "fuseblk" and all else leads elsewhere.
REMOTE_TYPES = {"9p", "afpfs", "afs", "cifs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "webdav"}
MOUNTS = Path("/proc/self/mounts")
DRIVE_REMOTE = 4  # of GetDriveTypeW
STATFS_SIZE, TYPE_AT, TYPE_SIZE = 2_168, 72, 16  # bytes of macOS' struct statfs


def is_remote(path: Path) -> bool:
    """True for a file on another computer; where nothing can be known, it is on this one."""
    if sys.platform == "win32":
        return _is_remote_on_windows(path)
    kind = _type_on_mac(path) if sys.platform == "darwin" else _type_on_linux(path)
    return kind in REMOTE_TYPES or kind.startswith("fuse.")


def type_among(path: Path, mounts: str) -> str:
    """Of the file system that an absolute path lies on, by the lines of /proc/self/mounts."""
    found, length = "", -1
    for line in mounts.splitlines():
        _device, where, kind, *_rest = line.split(" ")
        mounted = Path(where.encode().decode("unicode_escape"))
        if path.is_relative_to(mounted) and len(mounted.parts) >= length:
            found, length = kind, len(mounted.parts)
    return found


def _type_on_linux(path: Path) -> str:
    try:
        return type_among(path.resolve(), MOUNTS.read_text())
    except OSError:
        return ""


def _is_remote_on_windows(path: Path) -> bool:
    import ctypes

    root = path.resolve().anchor
    get_type = ctypes.windll.kernel32.GetDriveTypeW  # type: ignore[attr-defined]
    return root.startswith("\\\\") or get_type(root) == DRIVE_REMOTE


def _type_on_mac(path: Path) -> str:
    import ctypes

    found = ctypes.create_string_buffer(STATFS_SIZE)
    if ctypes.CDLL(None).statfs(bytes(path.resolve()), found):
        return ""
    return found.raw[TYPE_AT : TYPE_AT + TYPE_SIZE].split(b"\0")[0].decode()
