"""The palette's places: whatever on the map has the words typed."""

from __future__ import annotations

from functools import partial

from journeydesk.app.finding import folded
from journeydesk.app.naming import words_of
from journeydesk.i18n import _
from journeydesk.model import Map, Record, RecordId, View, map_of, shortened
from journeydesk.ui.command_palette.entry import Entry
from journeydesk.ui.inspector.headings import badge_of, name_of, place_of
from journeydesk.ui.workspace import Workspace

MOST = 40
LONGEST_TITLE = 30  # letters
LEAD = 24  # letters shown before a match that is deep in a text


def entries(workspace: Workspace, typed: str) -> list[Entry]:
    """The views of that name, then the records that fit best; at most `MOST` of those."""
    session = workspace.session
    found = workspace.finder.best(typed, MOST, first=session.map.id)
    return [*_views(workspace, typed), *(_entry(workspace, id_, typed) for id_ in found)]


def _views(workspace: Workspace, typed: str) -> list[Entry]:
    """Going to a view shows it, selecting nothing."""
    session, words = workspace.session, folded(typed).split()
    return [
        Entry(
            view.title,
            partial(workspace.show_view, view.id),
            detail=_with_map(workspace, view, _("View")),
            icon="eye",
            letters=_letters(view.title, typed),
        )
        for map_ in session.maps
        for view in session.records.at(View, map_.id)
        if words and all(word in folded(view.title) for word in words)
    ]


def _entry(workspace: Workspace, id_: RecordId, typed: str) -> Entry:
    session = workspace.session
    record = session.records.get(Record, id_)
    text = _from_match(words_of(record), typed)
    place = place_of((record,), session.records)
    return Entry(
        text or name_of((record,)),
        partial(workspace.go_to, id_),
        detail=_with_map(workspace, record, place or name_of((record,))),
        badge=badge_of((record,), session.theme),
        letters=_letters(text, typed),
    )


def _with_map(workspace: Workspace, record: Record, place: str) -> str:
    """And the map, where that is another one than is shown."""
    session = workspace.session
    map_id = map_of(record, session.records.find)
    if map_id in (None, session.map.id) or isinstance(record, Map):
        return place
    title = shortened(words_of(session.records.get(Map, map_id)), LONGEST_TITLE)
    return f"{place} · {title}"


def _from_match(text: str, typed: str) -> str:
    """Without what lies far before the match: a row is one line."""
    words = folded(typed).split()
    at = folded(text).find(words[0]) if words else -1
    cut = text.rfind(" ", 0, max(0, at - LEAD)) + 1
    return f"… {text[cut:]}" if at > 2 * LEAD and cut else text


def _letters(text: str, typed: str) -> tuple[int, ...]:
    """Which letters were typed; none where folding changes how many there are."""
    plain = folded(text)
    if len(plain) != len(text):
        return ()
    found: list[int] = []
    for word in folded(typed).split():
        at = plain.find(word)
        found += range(at, at + len(word)) if at >= 0 else ()
    return tuple(sorted(found))
