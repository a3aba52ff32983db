"""What the bar offers for each kind of record. Rows, not code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeydesk.analysis.dependencies import can_trace
from journeydesk.i18n import N_
from journeydesk.layout.icons import FACES
from journeydesk.model import (
    EMOTION_WORDS,
    Card,
    Cluster,
    Emotion,
    Lane,
    Link,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)
from journeydesk.ui.chips import Inks
from journeydesk.ui.inspector.choices import Choices, Option
from journeydesk.ui.inspector.field import Field
from journeydesk.ui.inspector.fields import FIELDS


@dataclass(frozen=True, slots=True)
class Do:
    """An action of the menus; `least` and `most` are how many records it makes sense for.

    `fits` says for which, where it is not for all.
    """

    action: str
    least: int = 1
    most: int | None = None
    fits: Callable[[Records, RecordId], bool] | None = None

    def suits(self, group: Sequence[Record], records: Records) -> bool:
        is_many_enough = self.least <= len(group) <= (self.most or len(group))
        return is_many_enough and (
            self.fits is None or all(self.fits(records, record.id) for record in group)
        )


@dataclass(frozen=True, slots=True)
class Pick:
    """A field, set from a menu; `icon` stands where the value has none of its own.

    `inks` are the colours of a value's chip, where it has some on the map.
    """

    field: str
    label: str
    choices: Choices
    icon: str = ""
    inks: Inks | None = None
    is_worded: bool = False  # the button says the value


@dataclass(frozen=True, slots=True)
class Faces:
    """An emotion's value, as five faces."""

    field: str = "value"
    label: str = N_("Value")


@dataclass(frozen=True, slots=True)
class Gap:
    """A line between tools."""


Tool = Do | Pick | Faces | Gap


def _field(cls: type[Record], name: str) -> Field:
    return next(field for field in FIELDS[cls] if field.name == name)


def _as_in_inspector(
    cls: type[Record],
    name: str,
    icon: str,
    *,
    is_worded: bool = False,
) -> Pick:
    field = _field(cls, name)
    assert field.choices is not None
    return Pick(name, field.label, field.choices, icon, field.inks, is_worded)


def _words(_group: object, _records: Records) -> tuple[Option, ...]:
    return tuple(Option(word, word) for word in EMOTION_WORDS)


GAP = Gap()
COLOUR = _as_in_inspector(Card, "colour", "palette")
WORD = Pick("word", N_("Word"), _words, "message-square-quote", is_worded=True)
WORDS, DUPLICATE, DELETE = Do("edit_words", most=1), Do("duplicate"), Do("delete")
TRACE = Do("trace_causes", most=1, fits=can_trace)
LINK, GROUP, LOCK = Do("link", least=2), Do("group", least=2), Do("lock")

TOOLS: dict[type[Record], tuple[Tool, ...]] = {
    Card: (
        _as_in_inspector(Card, "kind", "sticky-note"),
        COLOUR,
        _as_in_inspector(Card, "status", "shield-check", is_worded=True),
        GAP,
        WORDS,
        DUPLICATE,
        GROUP,
        LINK,
        LOCK,
        TRACE,
        GAP,
        DELETE,
    ),
    Cluster: (WORDS, Do("ungroup"), LOCK, GAP, DELETE),
    Link: (
        _as_in_inspector(Link, "direction", "link", is_worded=True),
        _as_in_inspector(Link, "route", "route", is_worded=True),
        GAP,
        WORDS,
        DELETE,
    ),
    Touchpoint: (
        _as_in_inspector(Touchpoint, "channel", "route", is_worded=True),
        GAP,
        WORDS,
        LINK,
        GAP,
        DELETE,
    ),
    Stage: (
        COLOUR,
        _as_in_inspector(Stage, "group", "flag", is_worded=True),
        GAP,
        WORDS,
        GAP,
        DELETE,
    ),
    Lane: (
        _as_in_inspector(Lane, "kind", "layers"),
        GAP,
        WORDS,
        Do("collapse_lane"),
        Do("hide_lane"),
        GAP,
        DELETE,
    ),
    Emotion: (Faces(), WORD, GAP, DELETE),
}

FACE_VALUES: tuple[tuple[float, str, str], ...] = (
    (-2.0, FACES[0], N_("Very unpleasant")),
    (-1.0, FACES[1], N_("Unpleasant")),
    (0.0, FACES[2], N_("Neither pleasant nor unpleasant")),
    (1.0, FACES[3], N_("Pleasant")),
    (2.0, FACES[4], N_("Very pleasant")),
)


def tools_for(group: Sequence[Record], records: Records) -> tuple[Tool, ...]:
    """What makes sense for all of these, without lines at the ends."""
    first, *others = (TOOLS.get(cls, ()) for cls in dict.fromkeys(map(type, group)))
    shared = [tool for tool in first if all(tool in tools for tools in others)]
    trimmed: list[Tool] = []
    for tool in shared:
        if isinstance(tool, Do) and not tool.suits(group, records):
            continue
        if tool != GAP or (trimmed and trimmed[-1] != GAP):
            trimmed.append(tool)
    return tuple(trimmed[:-1] if trimmed and trimmed[-1] == GAP else trimmed)
