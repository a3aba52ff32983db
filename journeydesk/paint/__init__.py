"""Operations in, bytes out: PDF and SVG. Painters translate; they never measure."""

from journeydesk.paint.page import MM, NO_PICTURES, About, Checkpoint, Page, Pictures, go_on
from journeydesk.paint.pdf import write_pdf
from journeydesk.paint.pdf_units import LONGEST_PDF_SIDE
from journeydesk.paint.pixels import pixels_of
from journeydesk.paint.profile import PLAIN, Attached, Profile
from journeydesk.paint.svg import write_svg
from journeydesk.paint.svg_text import SvgText

__all__ = [
    "LONGEST_PDF_SIDE",
    "MM",
    "NO_PICTURES",
    "PLAIN",
    "About",
    "Attached",
    "Checkpoint",
    "Page",
    "Pictures",
    "Profile",
    "SvgText",
    "go_on",
    "pixels_of",
    "write_pdf",
    "write_svg",
]
