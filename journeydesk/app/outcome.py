"""What an action has done, in a sentence: for what is large enough to be taken back at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from journeydesk.commands import wording
from journeydesk.i18n import N_, _, ngettext
from journeydesk.layout.labels import STATUS_LABELS
from journeydesk.model import (
    Card,
    Cluster,
    Emotion,
    Evidence,
    Lane,
    Map,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Status,
    Touchpoint,
    Validation,
    shortened,
)
from journeydesk.store import Diff, Event

LONGEST_NAME = 40
ORDER = {status: i for i, status in enumerate(Status)}  # the less assumed the higher
PLACE = ("rank", "lane", "stage", "touchpoint")  # the fields that say where a record is

Pick = Callable[[Diff], list[Record]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Told where `pick` finds at least so many; `one` says {name}, `many` says {n}."""

    pick: Pick
    least: int
    one: str
    many: str


def removed(cls: type[Record]) -> Pick:
    return lambda diff: [
        before for before, after in diff.values() if after is None and isinstance(before, cls)
    ]


def added(cls: type[Record]) -> Pick:
    return lambda diff: [
        after for before, after in diff.values() if before is None and isinstance(after, cls)
    ]


def moved(cls: type[Record]) -> Pick:
    """Those that were there before, elsewhere."""
    place = attrgetter(*(field for field in PLACE if field in cls.model_fields))
    return lambda diff: [
        after
        for before, after in diff.values()
        if isinstance(before, cls) and isinstance(after, cls) and place(before) != place(after)
    ]


def grouped(diff: Diff) -> list[Record]:
    """Cards that are in a new group."""
    new = {cluster.id for cluster in added(Cluster)(diff)}
    return [
        after
        for before, after in diff.values()
        if before and isinstance(after, Card) and after.cluster in new
    ]


def merged(diff: Diff) -> list[Record]:
    """Stages that are gone, though what lay in them is not."""
    left = {
        getattr(before, "stage", None)
        for before, after in diff.values()
        if before and after and isinstance(before, Card | Touchpoint)
    }
    return [stage for stage in removed(Stage)(diff) if stage.id in left]


def _of_status(diff: Diff) -> list[tuple[Card, Card]]:
    """Cards before and after their status changed of itself: by their words or by evidence."""
    has_grounds = any(isinstance(a or b, Evidence | Validation) for b, a in diff.values())
    return [
        (before, after)
        for before, after in diff.values()
        if isinstance(before, Card)
        and isinstance(after, Card)
        and before.status is not after.status
        and (has_grounds or before.text != after.text)
    ]


def reworded(diff: Diff) -> list[Record]:
    """Cards that are no longer validated, for they say something else."""
    return [after for before, after in _of_status(diff) if before.text != after.text]


def risen(diff: Diff) -> list[Record]:
    """Cards that gained what they rest on."""
    return [
        after for before, after in _of_status(diff) if ORDER[after.status] > ORDER[before.status]
    ]


def sunk(diff: Diff) -> list[Record]:
    """Cards that lost what they rested on."""
    return [
        after for before, after in _of_status(diff) if ORDER[after.status] < ORDER[before.status]
    ]


def hidden(diff: Diff) -> list[Record]:
    """Lanes that are no longer shown."""
    return [
        after
        for before, after in diff.values()
        if isinstance(before, Lane) and isinstance(after, Lane) and before.visible > after.visible
    ]


# The first that applies is told: what holds other things comes before them.
RULES: tuple[Rule, ...] = (
    Rule(removed(Map), 1, N_("Deleted map “{name}”"), N_("Deleted {n} maps")),
    Rule(added(Map), 1, N_("Added map “{name}”"), N_("Added {n} maps")),
    Rule(merged, 1, N_("Merged stage “{name}” into its neighbour"), N_("Merged {n} stages")),
    Rule(removed(Stage), 1, N_("Deleted stage “{name}”"), N_("Deleted {n} stages")),
    Rule(removed(Lane), 1, N_("Deleted lane “{name}”"), N_("Deleted {n} lanes")),
    Rule(removed(Touchpoint), 1, N_("Deleted touchpoint “{name}”"), N_("Deleted {n} touchpoints")),
    Rule(removed(Persona), 1, N_("Removed persona “{name}”"), N_("Removed {n} personas")),
    Rule(removed(Card), 1, N_("Deleted card “{name}”"), N_("Deleted {n} cards")),
    Rule(removed(Emotion), 1, N_("Deleted emotion point “{name}”"), N_("Deleted {n} points")),
    Rule(hidden, 1, N_("Hid lane “{name}”"), N_("Hid {n} lanes")),
    Rule(moved(Stage), 1, N_("Moved stage “{name}”"), N_("Moved {n} stages")),
    Rule(moved(Lane), 1, N_("Moved lane “{name}”"), N_("Moved {n} lanes")),
    Rule(
        reworded,
        1,
        N_("“{name}” is no longer validated, for its words have changed"),
        N_("{n} cards are no longer validated, for their words have changed"),
    ),
    Rule(risen, 1, N_("“{name}” has risen to “{status}”"), N_("{n} cards have risen in status")),
    Rule(sunk, 1, N_("“{name}” has sunk to “{status}”"), N_("{n} cards have sunk in status")),
    Rule(grouped, 1, N_("Grouped “{name}”"), N_("Grouped {n} cards")),
    Rule(moved(Card), 2, "", N_("Moved {n} cards")),
    Rule(added(Card), 2, "", N_("Added {n} cards")),
)


def told(event: Event, records: Records) -> str:
    """The sentence for a toast; "" for small things, and for undo and redo."""
    if event.initiator != "user":
        return ""
    for rule in RULES:
        found = rule.pick(event.diff)
        if len(found) >= rule.least:
            return _with_cards(_sentence(rule, found), found, event.diff, records)
    return ""


def _sentence(rule: Rule, found: list[Record]) -> str:
    if len(found) > 1 or not rule.one:
        return _(rule.many).format(n=len(found))
    name = getattr(found[0], wording(found[0])) or _("Untitled")
    status = _(STATUS_LABELS[found[0].status]).lower() if isinstance(found[0], Card) else ""
    return _(rule.one).format(name=shortened(name, LONGEST_NAME), status=status)


def _with_cards(sentence: str, found: list[Record], diff: Diff, records: Records) -> str:
    """How many cards went along with what holds them."""
    if isinstance(found[0], Card | Emotion | Persona):
        return sentence
    n = len(removed(Card)(diff)) or _cards_in({record.id for record in found}, records)
    cards = ngettext("{n} card", "{n} cards", n).format(n=n)
    return _("{what} with {cards}").format(what=sentence, cards=cards) if n else sentence


def _cards_in(ids: set[RecordId], records: Records) -> int:
    return sum(card.lane in ids or card.stage in ids for card in records.of(Card))
