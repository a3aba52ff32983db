"""Command line or window: decided before anything that takes time is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from typing import TYPE_CHECKING

from journeydesk.collecting import collect_rarely

if TYPE_CHECKING:
    from journeydesk.export import Rasterise

SCREENS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def main() -> int:
    """Runs the program with the process's arguments; returns its exit code."""
    collect_rarely()
    match sys.argv[1:]:
        case []:
            return open_window(None)
        case [argument] if is_map(argument):
            return open_window(Path(argument))
        case ["--write-export", most_bytes]:  # this program's own child
            from journeydesk.app.export_child import main as write_export

            return write_export(raster, int(most_bytes))
        case ["--bring-in", most_bytes]:  # and its other one
            from journeydesk.app.import_child import main as bring_in

            return bring_in(int(most_bytes))
        case ["selftest", *arguments]:  # started thousands of times: without the other verbs
            from journeydesk.app.selftest import main as selftest

            return selftest(arguments)
    from journeydesk.cli import main as command_line

    signal(SIGTERM, default_int_handler)  # as Ctrl+C: what is half written is taken away
    return command_line(raster)


def open_window(file: Path | None) -> int:
    """The window with a map, or its start page; without a screen, the sample as PDF and PNG."""
    if not can_open_window():
        from journeydesk.cli.headless import render_sample

        return render_sample(raster)
    from journeydesk.ui.start import main as window

    return window(file)


def raster() -> Rasterise:
    """What draws pixels; Qt comes in only now, offscreen where there is no screen."""
    if not can_open_window():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from journeydesk.ui.raster import rasterise

    return rasterise


def is_map(argument: str) -> bool:
    """Whether the argument is a file to open. A bare word is a verb, whatever lies around."""
    if argument.startswith("-"):
        return False
    return argument.endswith(".journey") or ("." in argument and Path(argument).is_file())


def can_open_window() -> bool:
    """Qt aborts the process where it finds no screen, so Linux is asked first."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, SCREENS))


if __name__ == "__main__":
    sys.exit(main())
