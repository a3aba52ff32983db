"""What a cell of a blueprint says beyond its words, as a note for those who work on the map."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.interchange.blueprints.languages import Words
from journeydesk.interchange.members import Object, kept, object_in, objects_in, text_in


def note_of(cell: Object, words: Words) -> str:
    """A line for each thing that is said."""
    return kept("\n".join(filter(None, _lines(cell, words))), words.refuse)


def _lines(cell: Object, words: Words) -> Iterator[str]:
    yield words.of(cell, "description") if words.of(cell, "content") else ""
    named = (
        (_("Owner: {text}"), "owner"),
        (_("Owner as customers see it: {text}"), "perceived_owner"),
        (_("What it is for: {text}"), "function"),
        (_("How it is done: {text}"), "form"),
        (_("Said by {text}"), "attribution"),
    )
    for told, name in named:
        text = text_in(cell, name)
        yield told.format(text=text) if text else ""
    for value in objects_in(cell, "value_props"):
        yield f"{text_in(value, 'for')}: {text_in(value, 'value')}"
    for link in objects_in(cell, "links"):
        parts = (words.of(link, "label"), text_in(link, "url"), words.of(link, "description"))
        yield " – ".join(filter(None, parts))
    origin = object_in(cell, "provenance")
    places = ", ".join(filter(None, (text_in(origin, "source"), text_in(origin, "section"))))
    yield _("From {source}").format(source=places) if places else ""
