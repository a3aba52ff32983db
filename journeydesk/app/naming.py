"""What a record is called in one line."""

from __future__ import annotations

from journeydesk.commands import wording
from journeydesk.i18n import _
from journeydesk.layout import label_of_lane, signed
from journeydesk.model import (
    Action,
    Emotion,
    Evidence,
    Expectation,
    Image,
    Lane,
    Map,
    Moment,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Rating,
    RatingRound,
    Record,
    RecordId,
    Records,
    Scenario,
    Stage,
    Switch,
    Touchpoint,
    Vote,
    one_line,
)


def name_without_words(record: Record) -> str:
    """What a record is called as long as it says nothing; "" for what has no name to be given."""
    match record:
        case Lane(kind=kind):
            return label_of_lane(kind)
        case Map():
            return _("Untitled map")
        case Stage():
            return _("Untitled stage")
        case Touchpoint():
            return _("Untitled touchpoint")
    return ""


def words_of(record: Record) -> str:
    """Its own words; those of its kind for a lane or a map without any, else ""."""
    match record:
        case Scenario(situation=situation, goal=goal):
            return one_line(situation or goal)
        case Evidence(title=title, text=text):
            return one_line(title or text)
        case Action(what=what):
            return one_line(what)
        case Image(alt=alt):
            return one_line(alt)
        case Moment(note=note):
            return one_line(note)
        case Rating(rater=rater, value=value):
            return f"{rater} {signed(value)}".strip()
        case Vote(voter=voter):
            return voter
        case Switch() | PainPoint() | Expectation() | Opportunity():
            return ""
    words = one_line(getattr(record, wording(record)))
    return words or (name_without_words(record) if isinstance(record, Lane | Map) else "")


def full_name(record: Record, records: Records) -> str:
    """Enough to tell it apart in a list: its words, and what it is about where those say less."""

    def of(id_: RecordId | None) -> str:
        other = records.find(id_)
        return (full_name(other, records) if other else "") or _("Untitled")

    match record:
        case Switch(source=source, target=target):
            return _("{start} → {end}").format(start=of(source), end=of(target))
        case Emotion(touchpoint=touchpoint, persona=persona):
            return f"{of(touchpoint)} · {of(persona)}"
        case Moment(touchpoint=touchpoint):
            return of(touchpoint)
        case Vote(card=card, voter=voter):
            return " · ".join(filter(None, (of(card), voter)))
        case PainPoint(card=card) | Expectation(card=card) | Opportunity(card=card):
            return of(card)
        case RatingRound(title="", touchpoint=touchpoint, persona=persona):
            return f"{of(touchpoint)} · {of(persona)}"
        case Path(name="", persona=persona) if persona:
            return one_line(records.get(Persona, persona).name)
    return words_of(record)
