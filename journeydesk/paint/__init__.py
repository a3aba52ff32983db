"""Operations in, bytes out: PDF and SVG. Painters translate; they never measure."""

from journeydesk.paint.page import MM, NO_PICTURES, About, Checkpoint, Page, Pictures, go_on
from journeydesk.paint.pdf import write_pdf
from journeydesk.paint.pixels import pixels_of
