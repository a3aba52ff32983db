"""A poster to choose and to look at: its offers are worked out once for each size and paper."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from functools import partial

from journeydesk.app.exporting import Export
from journeydesk.app.sheeting import drawing_of
from journeydesk.app.subject import Subject
from journeydesk.app.tiling import pages_of_offer, poster_offers
from journeydesk.errors import UserError
from journeydesk.export.finish import finished
from journeydesk.export.tiles import Offer, Tiling, recommended
from journeydesk.i18n import _
from journeydesk.model import Records
from journeydesk.paint import Page


class Posters:
    """Of records that nobody changes; those that were asked for last, which take a second or two.

    `chosen` is the place of the offer that the pages are of; None without a poster.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._asked: Hashable = None
        self.offers: tuple[Offer, ...] = ()
        self.chosen: int | None = None

    @property
    def offer(self) -> Offer | None:
        return None if self.chosen is None else self.offers[self.chosen]

    def forget(self) -> None:
        """Something else than a poster is looked at."""
        self.chosen = None

    def pages(self, subject: Subject, wanted: Export, tiling: Tiling) -> list[Page]:
        """As they would be written. Raises UserError where no poster can be."""
        if subject.map_id is None or subject.chart:
            raise UserError(_("A poster is of one map; choose that, or another purpose."))
        asked = (subject, replace(tiling, offer=None))
        if asked != self._asked:
            draw = partial(drawing_of, overlay=wanted.overlay)
            self.offers = poster_offers(self._records, subject.map_id, tiling, draw)
            self._asked = asked
        number = tiling.offer or recommended(self.offers) + 1
        pages = pages_of_offer(self._records, subject.map_id, tiling, self.offers)
        self.chosen = number - 1
        return finished(pages, wanted.preset)
