"""Maps as slides for PowerPoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import map_in_words
from journeydesk.interchange.slides.frame import Deck
from journeydesk.interchange.slides.looks import HEIGHT, WIDTH, words
from journeydesk.interchange.slides.overview import add_overview
from journeydesk.interchange.slides.stage_slides import add_stages
from journeydesk.model import RecordId, Records

LONGEST_PROPERTY = 255  # letters, says the format


def write_slides(records: Records, map_ids: Sequence[RecordId], file: BinaryIO) -> None:
    """The maps one after the other. Raises UserError where python-pptx is not there."""
    try:
        from pptx import Presentation
        from pptx.util import Pt
    except ImportError as error:
        reason = _("Slides need python-pptx, which is not there; nothing was written. {what}")
        what = _("Install it with: pip install “journeydesk[pptx]”")
        raise UserError(reason.format(what=what)) from error
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for map_id in map_ids:
        told = map_in_words(records, map_id)
        deck = Deck(presentation, told.title)
        add_overview(deck, told, records, map_id)
        add_stages(deck, told, records, map_id)
    properties = presentation.core_properties
    title = map_in_words(records, map_ids[0]).title
    properties.title = words(title)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = "JourneyDesk"
    presentation.save(file)
