"""Links by keys: from a card or touchpoint along its links, one after another, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.app.telling import describe
from journeydesk.commands import links_at
from journeydesk.i18n import _
from journeydesk.model import Link, RecordId

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class LinkKeys:
    """A link that alone is selected is where the keys are; their spot stays one of its ends."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session

    @property
    def link(self) -> Link | None:
        """The one that the keys are at."""
        ids = self._session.store.selection.ids
        record = self._session.records.find(ids[0]) if len(ids) == 1 else None
        return record if isinstance(record, Link) else None

    def go(self, step: int) -> None:
        """To the next link of where the keys came from, or (−1) the one before."""
        links = self._links_here()
        if not links:
            self._canvas.told.emit(_("No link begins or ends here"))
            return
        at = links.index(self.link.id) if self.link and self.link.id in links else None
        index = (min(step, 0) if at is None else at + step) % len(links)
        self._session.store.selection.set((links[index],))
        self._canvas.keys.show()
        told = _("{i} of {n}: {link}. Enter edits its words, Delete removes it, an arrow goes back")
        link = describe(self._session.records, self._session.layout, links[index])
        self._canvas.told.emit(told.format(i=index + 1, n=len(links), link=link))

    def _links_here(self) -> list[RecordId]:
        """Those that are shown, in their order on the map."""
        spot, layout = self._canvas.keys.spot, self._session.layout
        here = links_at(self._session.records, [spot.record] if spot and spot.record else [])
        shown = [link for link in here if layout.link_ends(link.id)]
        return [link.id for link in sorted(shown, key=lambda link: (link.rank, link.id))]
