"""What is typed in quick capture: words with marks at their ends.

`!` pain point, `*` opportunity, `"` quote, `+2` … `-2` a feeling: at the start. `#tag` and
`@owner`: at the start or the end. Anything else, and anything in the middle, is words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from journeydesk.model import CardKind

KINDS = {
    "!": CardKind.PAIN_POINT,
    "*": CardKind.OPPORTUNITY,
    '"': CardKind.QUOTE,
    "“": CardKind.QUOTE,
    "„": CardKind.QUOTE,
    "«": CardKind.QUOTE,
}
CLOSING = '"”“»'

_FEELING = re.compile(r"([+\-−][012](?:[.,]\d)?)(?=\s|$)")
_NAME_FIRST = re.compile(r"([#@])(\w[\w\-.]*)(?=\s|$)")
_NAME_LAST = re.compile(r"(?<!\S)([#@])(\w[\w\-.]*)$")


@dataclass(frozen=True, slots=True)
class Captured:
    """A line as it was understood; what was not given is None or empty."""

    text: str
    kind: CardKind | None = None
    feeling: float | None = None
    tags: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Captured("")


def read_capture(line: str) -> Captured:
    """Take the marks off both ends; a feeling beyond the scale stays in the words."""
    captured = Captured(line.strip())
    while (further := _first_mark(captured)) is not None:
        captured = further
    while (further := _last_mark(captured)) is not None:
        captured = further
    if captured.kind is CardKind.QUOTE and captured.text[-1:] in tuple(CLOSING):
        captured = replace(captured, text=captured.text[:-1].rstrip())
    return captured


def _first_mark(captured: Captured) -> Captured | None:
    text = captured.text
    if captured.kind is None and text[:1] in KINDS:
        return replace(captured, kind=KINDS[text[0]], text=text[1:].lstrip())
    feeling = _FEELING.match(text)
    if feeling and captured.feeling is None and (value := _value(feeling[1])) is not None:
        return replace(captured, feeling=value, text=text[feeling.end() :].lstrip())
    name = _NAME_FIRST.match(text)
    return name and _named(captured, name, text[name.end() :].lstrip())


def _last_mark(captured: Captured) -> Captured | None:
    name = _NAME_LAST.search(captured.text)
    return name and _named(captured, name, captured.text[: name.start()].rstrip())


def _named(captured: Captured, name: re.Match[str], rest: str) -> Captured:
    field = "tags" if name[1] == "#" else "owners"
    names = dict.fromkeys((*getattr(captured, field), name[2]))
    return replace(captured, text=rest, **{field: tuple(names)})  # type: ignore[arg-type]


def _value(text: str) -> float | None:
    value = float(text.replace("−", "-").replace(",", "."))
    return value if -2 <= value <= 2 else None
