"""Curves and links as sentences, for those who cannot see where they run."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.layout.amounts import half_up
from journeydesk.layout.labels import signed
from journeydesk.model import (
    Card,
    Emotion,
    Link,
    LinkDirection,
    Persona,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    shortened,
)

LONGEST = 60  # letters of a card's words at the end of a link


def curves_told(records: Records, map_id: RecordId) -> Iterator[tuple[str, str]]:
    """The emotion line and the engagement line of each persona, by the ids of their groups."""
    touchpoints = [t for s in records.at(Stage, map_id) for t in records.at(Touchpoint, s.id)]
    for persona in records.at(Persona, map_id):
        felt = [
            (touchpoint.title or _("Untitled touchpoint"), emotion)
            for touchpoint in touchpoints
            for emotion in records.at(Emotion, touchpoint.id)
            if emotion.persona == persona.id
        ]
        name = persona.name or _("Unnamed persona")
        emotions = ", ".join([f"{at} {_feeling(e)}" for at, e in felt if e.value is not None])
        engaged = ", ".join([f"{at} {e.engagement}" for at, e in felt if e.engagement is not None])
        if emotions:
            told = _("Emotions of {name}, from −2 to +2: {values}")
            yield f"curve:{persona.id}", told.format(name=name, values=emotions)
        if engaged:
            told = _("Engagement of {name}, from 1 to 5: {values}")
            yield f"engagement:{persona.id}", told.format(name=name, values=engaged)


def links_told(records: Records, map_id: RecordId) -> Iterator[tuple[str, str]]:
    """Each link of a map, by its id."""
    for link in records.at(Link, map_id):
        is_both = link.direction is LinkDirection.TWO_WAY
        form = _("Link between “{a}” and “{b}”") if is_both else _("Link from “{a}” to “{b}”")
        told = form.format(a=_words(records, link.source), b=_words(records, link.target))
        yield link.id, f"{told}: {link.label}" if link.label else told


def _feeling(emotion: Emotion) -> str:
    value = signed(half_up(emotion.value or 0.0, 1))
    return f"{value} ({emotion.word})" if emotion.word else value


def _words(records: Records, id_: RecordId) -> str:
    record = records.find(id_)
    words = record.text if isinstance(record, Card) else getattr(record, "title", "")
    return shortened(words, LONGEST) or _("Untitled")
