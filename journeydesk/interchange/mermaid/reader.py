"""Mermaid journeys, alone or among Markdown, as maps."""

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.mermaid.diagram import DiagramRefused
from journeydesk.interchange.mermaid.fences import Fence, fences
from journeydesk.interchange.mermaid.map import map_of
from journeydesk.interchange.mermaid.syntax import is_journey, parse_diagram
from journeydesk.interchange.report import Imported, Note
from journeydesk.model import ranks_between


def read_mermaid(text: str, source: str) -> Imported:
    """One map for each journey of a diagram's text or a Markdown text; `source` is its name.

    A diagram that cannot be read becomes a note, and the others are still read. Raises
    InputRefused where none can.
    """
    found = list(fences(text))
    journeys = [fence for fence in found if fence.is_journey]
    if not journeys and (is_journey(text) or not found):
        journeys = [Fence("", text, 1)]
    if not journeys:
        what = _("{source} holds no journey diagram; nothing was imported")
        raise InputRefused(what.format(source=source))
    ranks = ranks_between("", "", len(journeys))
    maps = [_map(fence, source, rank) for fence, rank in zip(journeys, ranks, strict=True)]
    notes = [note for each in maps for note in each.notes]
    if not any(each.records for each in maps):
        raise InputRefused(_nothing_imported(notes[0]))
    others = [fence for fence in found if fence.is_mermaid and not fence.is_journey]
    notes += [_skipped(fence, source) for fence in others]
    return Imported(tuple(record for each in maps for record in each.records), _in_order(notes))


def _map(fence: Fence, source: str, rank: str) -> Imported:
    try:
        return map_of(parse_diagram(fence.text, fence.line), source, rank)
    except DiagramRefused as refused:
        return Imported((), (Note(source, refused.line, "refused", refused.reason),))


def _nothing_imported(first: Note) -> str:
    return _("{source}, line {line}: {reason}; nothing was imported").format(
        source=first.source, line=first.line, reason=first.text
    )


def _skipped(fence: Fence, source: str) -> Note:
    word = (fence.text.split() or [""])[0]
    text = _("a diagram of another kind is left out: “{word}”").format(word=word)
    return Note(source, fence.line, "skipped", text)


def _in_order(notes: list[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.line or 0))
