"""The other end of `child`: a process that does one job, and tells in lines of JSON how it went.

It may fail in every way without harm: it writes only where its parent has made room, and its
parent alone puts the file in place.
"""

from __future__ import annotations

import json
import pickle
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from journeydesk.errors import UserError


def carry_out(work: Callable[[Any], object], most_bytes: int) -> int:
    """Do what the input asks for, in no more memory than that; answers with the exit code."""
    _cap_memory(most_bytes)
    is_short = False
    try:
        work(pickle.load(sys.stdin.buffer))
    except UserError as error:
        say(refused=str(error), exit_code=error.exit_code)
    except MemoryError:
        is_short = True  # said below, where what was made is let go
    except Exception:
        say(broken=traceback.format_exc())
    if is_short:
        say(short=True)
    return 0


def say(**what: object) -> None:
    """A line for the parent."""
    print(json.dumps(what), flush=True)


def _cap_memory(most_bytes: int) -> None:
    """Where the system can: more is refused then, before the machine begins to swap."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # not on Windows

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, hard))
