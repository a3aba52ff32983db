"""Steps of events: a row that begins an activity and the row that ends it are one step.

The words are those of the lifecycle extension of XES (IEEE 1849), and of logs in the wild.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeydesk.interchange.logs.events import Event, Step

BEGINS = {"start", "started", "begin", "beginning", "open", "opened", "in"}
ENDS = {
    *("complete", "completed", "end", "ended", "finish", "finished", "stop", "close", "closed"),
    *("done", "out", "ate_abort", "pi_abort", "autoskip", "manualskip"),
}
BETWEEN = {"schedule", "assign", "reassign", "suspend", "resume", "withdraw", "enqueue", "dequeue"}


def steps_of(events: Iterable[Event]) -> tuple[Step, ...]:
    """In the order in which they begin; what neither begins nor ends anything is a step itself."""
    found = list(events)
    if any(event.transition for event in found):
        found = list(_paired(found))
    steps = [Step(event.activity, event.start, event.end) for event in found]
    if all(begun_at(step) is not None for step in steps):
        steps.sort(key=lambda step: begun_at(step) or 0.0)
    return tuple(steps)


def begun_at(what: Event | Step) -> float | None:
    """When it began; where only its end is known, that."""
    return what.start if what.start is not None else what.end


def _paired(events: list[Event]) -> Iterator[Event]:
    """First begun, first ended; by what they have in common where rows say so.

    What is planned, assigned or paused between counts where nothing is ever done.
    """
    words = {event.transition for event in events}
    is_done = bool(words & (BEGINS | ENDS))
    begun: dict[tuple[str, str], deque[Event]] = defaultdict(deque)
    for event in events:
        key = event.activity, event.instance
        if event.transition in BEGINS:
            begun[key].append(event)
        elif event.transition in ENDS and begun[key]:
            yield replace(begun[key].popleft(), end=event.end)
        elif not (is_done and event.transition in BETWEEN):
            yield event
    for rest in begun.values():
        yield from (replace(event, end=None) for event in rest)
