"""How often Python looks for garbage that reference counts do not find."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_rarely() -> None:
    """After 50,000 new objects instead of 700, said once when a process starts.

    Records, groups and operations hold no cycles: looking for some in them took a third of the
    time of laying a map out (71, now 53 µs a card).
    """
    gc.set_threshold(50_000, 20, 50)


@contextmanager
def without_collecting() -> Iterator[None]:
    """For work beside the window that makes what holds no cycles: Python does not look through it.

    A look stops all threads: 687 ms for the sheets of 2,000 cards. What is there in the end counts
    as old, and is looked through with all that is old: seldom. (Left frozen, it would keep every
    cycle of that moment for ever: a gigabyte after 50 previews.)
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.enable()
