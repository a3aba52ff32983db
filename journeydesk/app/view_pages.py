"""A map as each of its kept views shows it, and as each of its personas lives through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeydesk.app.filtering import Filter
from journeydesk.app.sheeting import sheet_of
from journeydesk.app.viewing import filter_of, seen_through
from journeydesk.charts.furniture import Imprint
from journeydesk.errors import UserError
from journeydesk.export import Sheet
from journeydesk.i18n import _
from journeydesk.model import Map, Persona, RecordId, Records, View
from journeydesk.paint import Page


def view_pages(
    shown: Records, map_id: RecordId, sheet: Sheet, imprint: Imprint, overlay: str
) -> list[Page]:
    """A sheet for each kept view, then one for each persona. Raises UserError as `sheet_of`."""
    found = list(_filters(shown, map_id))
    title = shown.get(Map, map_id).title or _("Untitled map")
    return [
        sheet_of(
            _named(seen_through(shown, map_id, wanted), map_id, f"{title} · {name}"),
            map_id,
            sheet,
            replace(imprint, number=number, of=len(found)),
            overlay,
        )
        for number, (name, wanted) in enumerate(found, 1)
    ]


def find_view(records: Records, map_id: RecordId, name: str) -> View:
    """By its title or id. Raises UserError where there is none."""
    views = records.at(View, map_id)
    for view in views:
        if name in (view.title, view.id):
            return view
    known = "; ".join(view.title or _("Untitled") for view in views) or _("none")
    raise UserError(
        _("There is no view “{name}”; there are: {known}.").format(name=name, known=known)
    )


def _filters(records: Records, map_id: RecordId) -> Iterator[tuple[str, Filter]]:
    for view in records.at(View, map_id):
        yield view.title or _("Untitled"), filter_of(view)
    for persona in records.at(Persona, map_id):
        name = persona.name or _("Unnamed persona")
        yield name, Filter(personas=frozenset((persona.id,)))


def _named(records: Records, map_id: RecordId, title: str) -> Records:
    """With another title of the map, so that the sheet tells what it shows."""
    return Records([r.evolve(title=title) if r.id == map_id else r for r in records])
