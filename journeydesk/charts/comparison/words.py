"""Changes in words: what it is, what became of it, and what was said before."""

from __future__ import annotations

from enum import Enum

from journeydesk.analysis.compare import AlignedStage, AlignedStep, Change, ChangeKind, Side
from journeydesk.analysis.number import Figure
from journeydesk.charts.comparison.fields import FIELDS
from journeydesk.i18n import N_, _
from journeydesk.layout import label_of_card, label_of_lane, label_of_map_type, signed
from journeydesk.layout.labels import ACTION_LABELS
from journeydesk.model import (
    Action,
    Card,
    Emotion,
    Lane,
    Map,
    Record,
    RecordId,
    one_line,
    shortened,
)

SIGNS: dict[ChangeKind, str] = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "−",
    ChangeKind.CHANGED: "~",
    ChangeKind.MOVED: ">",
}
KINDS: dict[ChangeKind, str] = {
    ChangeKind.ADDED: N_("new"),
    ChangeKind.REMOVED: N_("gone"),
    ChangeKind.CHANGED: N_("changed"),
    ChangeKind.MOVED: N_("moved"),
}
RECORDS: dict[str, str] = {
    "scenario": N_("Scenario"),
    "persona": N_("Persona"),
    "path": N_("Path"),
    "channel": N_("Channel"),
    "stage": N_("Stage"),
    "touchpoint": N_("Touchpoint"),
    "emotion": N_("Emotion"),
    "moment": N_("Moment of truth"),
    "pain_point": N_("Pain point in numbers"),
    "expectation": N_("Expectation in numbers"),
    "opportunity": N_("Opportunity in numbers"),
    "link": N_("Link"),
    "metric": N_("Metric"),
    "project": N_("Project"),
    "map": N_("Map"),
    "lane": N_("Lane"),
    "cluster": N_("Group of cards"),
    "image": N_("Picture"),
    "action": N_("Action"),
    "switch": N_("Channel switch"),
    "attachment": N_("Attachment"),
    "evidence": N_("Evidence"),
    "validation": N_("Validation session"),
    "rating_round": N_("Round of ratings"),
    "rating": N_("Rating"),
    "vote_round": N_("Round of votes"),
    "vote": N_("Vote"),
    "comment": N_("Comment"),
    "view": N_("View"),
}
WORDS = ("title", "text", "name", "label", "what", "note", "word", "situation", "goal")
NONE = "–"
LONGEST = 120  # letters of words beside others


def words_of_change(change: Change, side: Side) -> str:
    """What a change is of: its kind and its words, or those of what it lies in."""
    record = change.record
    kind = (
        label_of_card(record.kind) if isinstance(record, Card) else _(RECORDS[record.type_name()])
    )
    words = name_of(record, side)
    return _("{kind}: {words}").format(kind=kind, words=words) if words else kind


def became(change: Change, sides: tuple[Side, Side]) -> str:
    """What became of it: new, gone, moved, or each field with what it was and is."""
    if change.kind is ChangeKind.CHANGED:
        return "; ".join(_field(change, field, sides) for field in change.fields)
    if change.kind is ChangeKind.MOVED:
        return _moved(change, sides)
    return _(KINDS[change.kind])


def _field(change: Change, field: str, sides: tuple[Side, Side]) -> str:
    name = _(FIELDS[field])
    two = list(zip((change.before, change.after), sides, strict=True))
    if isinstance(getattr(change.record, field), tuple) and field in change.record.refers_to:
        return f"{name}: {_members(*(_names(record, field, side) for record, side in two))}"
    was, now = (value_in(record, field, side) for record, side in two)
    return _("{field}: {before} → {after}").format(field=name, before=was, after=now)


def _names(record: Record | None, field: str, side: Side) -> dict[RecordId, str]:
    """By lineage."""
    found = (side.records.find(id_) for id_ in getattr(record, field, ()))
    return {r.lineage_id: name_of(r, side) for r in found if r}


def _members(before: dict[RecordId, str], after: dict[RecordId, str]) -> str:
    """Which came and which went of several."""
    told = [f"{SIGNS[ChangeKind.ADDED]} {after[id_]}" for id_ in after if id_ not in before]
    told += [f"{SIGNS[ChangeKind.REMOVED]} {before[id_]}" for id_ in before if id_ not in after]
    return ", ".join(told) or _("in another order")


def _moved(change: Change, sides: tuple[Side, Side]) -> str:
    """From where to where; within one place only its order changed."""
    two = zip((change.before, change.after), sides, strict=True)
    was, now = (_place(record, side) for record, side in two)
    if was == now:
        return _("moved, in another order")
    return _("moved: {before} → {after}").format(before=was, after=now)


def _place(record: Record | None, side: Side) -> str:
    """The lane, and the touchpoint or the stage."""
    if not isinstance(record, Card):
        return name_of(side.records.find(getattr(record, "stage", None)), side)
    lane = side.records.get(Lane, record.lane)
    column = side.records.find(record.touchpoint or record.stage)
    return ", ".join((lane.label or label_of_lane(lane.kind), name_of(column, side)))


def name_of(record: Record | None, side: Side) -> str:
    """Its own words, else those of what it lies in."""
    if record is None:
        return ""
    if isinstance(record, Emotion):
        return name_of(side.records.find(record.persona), side)
    found = (getattr(record, field, "") for field in WORDS)
    words = one_line(next((text for text in found if text), ""))
    if words or not record.placed_in or isinstance(record, Map):
        return shortened(words, LONGEST)
    holder = side.records.find(record.place[-1])
    return "" if isinstance(holder, Map) else name_of(holder, side)


def value_in(record: Record | None, field: str, side: Side) -> str:
    """A field's value."""
    value = getattr(record, field, None)
    if record is not None and field in record.refers_to:
        return name_of(side.records.find(value), side) or NONE
    if isinstance(record, Emotion) and field == "value" and value is not None:
        return signed(value)
    return _plain(value)


def _plain(value: object) -> str:
    match value:
        case None | "" | ():
            return NONE
        case bool():
            return _("yes") if value else _("no")
        case Enum():
            return str(value.value).replace("_", " ")
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
    return shortened(one_line(str(value)), LONGEST)


def about_action(action: Action) -> str:
    """What is done, by whom, until when, and how far that is."""
    owner = action.owner or _("nobody yet")
    due = _("until {due}").format(due=action.due) if action.due else _("no date")
    told = _("{what} · {owner} · {due} · {status}")
    what = shortened(one_line(action.what), LONGEST) or _("Action without words")
    return told.format(what=what, owner=owner, due=due, status=_(ACTION_LABELS[action.status]))


def about_map(map_: Map) -> str:
    """Its title, its type, and of when it is."""
    parts = (
        shortened(one_line(map_.title), LONGEST) or _("Untitled map"),
        label_of_map_type(map_.type),
        map_.status,
        map_.period,
        map_.version_label,
    )
    return " · ".join(one_line(part) for part in parts if part)


def state_of(aligned: AlignedStage | AlignedStep) -> ChangeKind | None:
    """Whether only one side has it."""
    if aligned.before is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if aligned.after is None else None


def with_state(words: str, aligned: AlignedStage | AlignedStep) -> str:
    state = state_of(aligned)
    if state is None:
        return words
    told = _("{sign} {words} ({kind})")
    return told.format(sign=SIGNS[state], words=words, kind=_(KINDS[state]))


def short(figure: Figure, *, is_signed: bool = True) -> str:
    """A number with at most two decimals; a question mark where it is unknown."""
    if figure.value is None:
        return "?"
    return signed(round(figure.value, 2)) if is_signed else f"{figure.value:.2f}"


def gain(step: AlignedStep) -> str:
    """What a step gains; new and gone where only one side has it."""
    state = state_of(step)
    return _(KINDS[state]) if state else short(step.together.delta)
