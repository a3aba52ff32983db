"""reportlab's Canvas, with our fonts in place of its own and nothing in the file unasked."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFName,
    PDFResourceDictionary,
    xObjectName,
)
from reportlab.pdfgen.canvas import Canvas

from journeydesk.drawing import Drawing
from journeydesk.paint.page import About, Checkpoint, Page, Pictures
from journeydesk.paint.pdf_attachment import attach
from journeydesk.paint.pdf_boxes import set_boxes
from journeydesk.paint.pdf_content import OPAQUE, Alpha, Content
from journeydesk.paint.pdf_embedding import font_object
from journeydesk.paint.pdf_fonts import Fonts
from journeydesk.paint.pdf_intent import add_intent
from journeydesk.paint.pdf_layers import Layers
from journeydesk.paint.pdf_marked import DECORATION, UNMARKED
from journeydesk.paint.pdf_marks import add_marks
from journeydesk.paint.pdf_metadata import describe
from journeydesk.paint.pdf_objects import LineEnds, put
from journeydesk.paint.pdf_outline import add_bookmarks, add_labels
from journeydesk.paint.pdf_pictures import reader_of
from journeydesk.paint.pdf_tags import PageTags
from journeydesk.paint.pdf_tree import Tree
from journeydesk.paint.pdf_units import measured_in, unit_of
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
        self._readers: dict[str, ImageReader | None] = {}
        self._alphas: set[Alpha] = set()
        self._layers = Layers(self._doc)
        self._tree = Tree(self._doc)
        self._forms: dict[int, str] = {}  # of drawings on several sheets

    def draw_pages(self, pages: Sequence[Page], pictures: Pictures, checkpoint: Checkpoint) -> None:
        """A sheet each; a drawing that several of them show is in the file once.

        Where it is tagged it is not: what a form shows twice has no two places to be read in.
        """
        times = Counter(id(page.drawing) for page in pages)
        for number, sheet in enumerate(pages):
            unit = unit_of(sheet) if self._profile.has_unit else 1.0
            page = measured_in(sheet, unit)
            if self._profile.has_outline:
                add_bookmarks(self, page, number, is_alone=len(times) == 1)
            is_form = times[id(page.drawing)] > 1 and not self._profile.is_tagged
            self._draw_page(page, unit, pictures, checkpoint, is_form=is_form)
        add_labels(self, pages)

    def _draw_page(
        self, page: Page, unit: float, pictures: Pictures, checkpoint: Checkpoint, *, is_form: bool
    ) -> None:
        self.setPageSize((page.width, page.height))
        is_tagged, has_layers = self._profile.is_tagged, self._profile.has_layers
        tags = PageTags(self._tree, page, self._doc.thisPageRef()) if is_tagged else None
        content, beside = self._content(pictures), DECORATION if tags else UNMARKED
        layers = self._layers.of_drawing(page.drawing) if has_layers else {}
        draw = partial(content.drawing, page.drawing, layers, tags or UNMARKED, checkpoint)
        if is_form:
            draw = partial(self.doForm, self._form(page.drawing, draw))
        content.page(page, beside, draw)
        if page.marks:
            self._code.append(f"{1 / unit:.6f} 0 0 {1 / unit:.6f} 0 0 cm")
            layers = self._layers.of_marks(page.marks) if has_layers else {}
            content.drawing(page.marks, layers, beside, checkpoint)
        self._doc.updateSignature("\n".join(self._code))
        self._formsinuse += self._fonts.marks()
        self.showPage()
        self._finish(self._doc.Pages.pages[-1], page, tags)
        if unit != 1:
            put(self._doc.Pages.pages[-1], "UserUnit", unit)

    def _form(self, drawing: Drawing, draw: Callable[[], None]) -> str:
        """The name of the drawing as a form, which is drawn when it is first asked for."""
        name = self._forms.get(id(drawing))
        if name is None:
            name = self._forms[id(drawing)] = f"drawing{len(self._forms)}"
            self.beginForm(name, 0, 0, drawing.width, drawing.height)
            draw()
            self._doc.updateSignature("\n".join(self._code))
            self._formsinuse += self._fonts.marks()
            self.endForm()
            form = self._doc.idToObject[xObjectName(name)]
            form.Resources = self._resources(form.XObjects)
        return name

    def _finish(self, pdf_page: Any, page: Page, tags: PageTags | None) -> None:
        """What reportlab does not write into a page, and none of what it writes unasked."""
        pdf_page.Trans = None  # an empty one is no transition but an error to strict readers
        pdf_page.Resources = self._resources(pdf_page.XObjects)
        set_boxes(pdf_page, page)
        if any(alpha < OPAQUE for _kind, alpha in self._alphas):
            # Not without alpha: poppler took 28 s for an A0 sheet that was such a group.
            group = {"S": PDFName("Transparency"), "CS": PDFName("DeviceRGB")}
            put(pdf_page, "Group", PDFDictionary(group))
        if tags:
            put(pdf_page, "StructParents", self._tree.new_key(tags.marked))
            put(pdf_page, "Tabs", PDFName("S"))
            pdf_page.Annots = tags.annotations

    def _resources(self, pictures_and_forms: Any) -> PDFResourceDictionary:
        """What content of a page or a form may name; reportlab's has no layers."""
        resources = PDFResourceDictionary()
        resources.basicFonts()
        resources.XObject = pictures_and_forms or {}
        resources.ExtGState = {
            f"{kind}{alpha}": PDFDictionary({kind: alpha / OPAQUE}) for kind, alpha in self._alphas
        }
        resources.Properties = self._layers.references
        return resources

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
        self._layers.write()
        if self._profile.is_tagged:
            self._tree.write()
        describe(self._doc, self._about, self._profile)
        super().save()

    def _content(self, pictures: Pictures) -> Content:
        def write(operators: str) -> None:
            self._code.append(operators)  # of the page, or of the form that is being drawn

        draw_unit = partial(self._unit, pictures=pictures)
        return Content(write, self._fonts, draw_unit, self._alphas)

    def _unit(self, key: str, pictures: Pictures) -> None:
        if key not in self._readers:
            self._readers[key] = reader_of(pictures.get(key, b""))
        if reader := self._readers[key]:
            self.drawImage(reader, 0, 0, 1, 1, mask="auto")

    def _make_preamble(self) -> None:
        """No start font: reportlab's is Helvetica, and not embedded."""
        self._preamble = "1 J 1 j"
