"""PDF through reportlab, which is imported when a file is written and not before (0.1 s)."""

from collections.abc import Sequence
from typing import BinaryIO

from journeydesk.paint.page import NO_PICTURES, About, Checkpoint, Page, Pictures, go_on
from journeydesk.paint.profile import PLAIN, Profile


def write_pdf(
    file: BinaryIO,
    pages: Sequence[Page],
    about: About,
    *,
    profile: Profile = PLAIN,
    pictures: Pictures = NO_PICTURES,
    checkpoint: Checkpoint = go_on,
) -> None:
    """Write one sheet per page, all fonts embedded; the same input gives the same bytes."""
    from journeydesk.paint.pdf_canvas import SheetCanvas

    canvas = SheetCanvas(file, about, profile)
    canvas.draw_pages(pages, pictures, checkpoint)
    canvas.save()
