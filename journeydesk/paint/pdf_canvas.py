"""reportlab's Canvas, with our fonts in place of its own and nothing in the file unasked."""

from io import BytesIO
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfgen.canvas import Canvas

from journeydesk.paint.page import About, Checkpoint, Page, Pictures
from journeydesk.paint.pdf_attachment import attach
from journeydesk.paint.pdf_boxes import set_boxes
from journeydesk.paint.pdf_content import Content
from journeydesk.paint.pdf_embedding import font_object
from journeydesk.paint.pdf_fonts import Fonts
from journeydesk.paint.pdf_intent import add_intent
from journeydesk.paint.pdf_marks import add_marks
from journeydesk.paint.pdf_metadata import describe
from journeydesk.paint.pdf_objects import LineEnds
from journeydesk.paint.profile import Profile

rl_config.useA85 = 0  # streams as text made files of 2,000 cards 24 % larger and slower


class SheetCanvas(Canvas):  # type: ignore[misc]
    """Draws pages one after the other and writes them into `file` when it is saved."""

    def __init__(self, file: BinaryIO, about: About, profile: Profile) -> None:
        # PrintScaling is older, but only from 1.6 on may a reader expect it.
        super().__init__(
            file, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=about.language
        )
        self._doc.encrypt = LineEnds()
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setViewerPreference("PrintScaling", "None")
        self._about, self._profile = about, profile
        self._fonts = Fonts()
        self._readers: dict[str, ImageReader] = {}
        self._alphas: set[tuple[str, int]] = set()

    def draw_page(self, page: Page, pictures: Pictures, checkpoint: Checkpoint) -> None:
        self.setPageSize((page.width, page.height))
        content = Content(self._code.append, self._fonts, lambda key: self._unit(key, pictures))
        content.page(page, checkpoint)
        self._alphas |= content.alphas
        self._doc.updateSignature("\n".join(self._code))
        self._formsinuse += self._fonts.marks()
        self.showPage()
        set_boxes(self._doc.Pages.pages[-1], page)

    def showPage(self) -> None:
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.Trans = None  # an empty one is no transition but an error to strict readers
        page.ExtGState = PDFDictionary(
            {f"{kind}{alpha}": PDFDictionary({kind: alpha / 255}) for kind, alpha in self._alphas}
        )

    def save(self) -> None:
        """Embed the fonts, of which only now all glyphs are known, and write the file."""
        fonts = self._doc.idToObject["BasicFonts"]
        for codes in self._fonts.values():
            fonts[codes.name] = font_object(self._doc, codes)
            add_marks(self._doc, codes)
        if self._profile.has_intent:
            add_intent(self._doc)
        if self._profile.attachment:
            attach(self._doc, self._profile.attachment)
        describe(self._doc, self._about, self._profile)
        super().save()

    def _unit(self, key: str, pictures: Pictures) -> None:
        if key not in self._readers:
            self._readers[key] = ImageReader(BytesIO(pictures[key]))
        self.drawImage(self._readers[key], 0, 0, 1, 1, mask="auto")

    def _make_preamble(self) -> None:
        """No start font: reportlab's is Helvetica, and not embedded."""
        self._preamble = "1 J 1 j"
