"""How large this process is, where Linux tells it."""

from __future__ import annotations

from pathlib import Path

PROCESS = Path("/proc/self")
NOW, LARGEST = "VmRSS", "VmHWM"  # not ru_maxrss: it knows of whoever started the process


def process_size(what: str = NOW) -> int | None:
    """Bytes in memory; None where the system does not tell."""
    try:
        lines = PROCESS.joinpath("status").read_text(encoding="utf-8").splitlines()
        [kilobytes] = [line.split()[1] for line in lines if line.startswith(f"{what}:")]
    except (OSError, ValueError):
        return None
    return 1024 * int(kilobytes)


def process_share() -> int | None:
    """Bytes in memory, of shared pages our share; None where the system does not tell."""
    try:
        lines = PROCESS.joinpath("smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return process_size()
    [kilobytes] = [line.split()[1] for line in lines if line.startswith("Pss:")]
    return 1024 * int(kilobytes)


def forget_largest() -> None:
    """From here on the largest size is that since now."""
    if PROCESS.exists():
        PROCESS.joinpath("clear_refs").write_text("5", encoding="ascii")
