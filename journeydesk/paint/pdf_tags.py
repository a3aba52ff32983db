"""Tags: which ink is a heading, a text, a figure or a link, and in which order all is read.

The tree is made page by page beside the content and written at the end (ISO 32000-1, 14.7 and 14.8;
ISO 14289-1, which is PDF/UA-1).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from journeydesk.drawing import (
    Block,
    Drawing,
    Glyphs,
    Group,
    Linked,
    Op,
    Part,
    Picture,
    Rect,
    Role,
    links_of,
    part_of,
)
from journeydesk.i18n import _
from journeydesk.paint.page import Page
from journeydesk.paint.pdf_blanks import with_blanks
from journeydesk.paint.pdf_boxes import corners
from journeydesk.paint.pdf_links import add_link
from journeydesk.paint.pdf_marked import ARTIFACT
from journeydesk.paint.pdf_objects import put
from journeydesk.paint.pdf_order import in_reading_order

DOCUMENT, LINK = "Document", "Link"


class Element:
    """A node of the tree: its kids are elements, numbers of marked content, and annotations."""

    def __init__(self, role: str, told: str = "") -> None:
        self.role, self.told = role, told
        self.kids: list[Element | int | PDFDictionary] = []
        self.page: Any = None  # of the marked content
        self.area: PDFArray | None = None  # of a figure
        self.reference: Any = None  # once it is written

    def new(self, role: str, told: str = "") -> "Element":
        """A further element in this one."""
        kid = Element(role, told)
        self.kids.append(kid)
        return kid

    @property
    def is_empty(self) -> bool:
        return all(isinstance(kid, Element) and kid.is_empty for kid in self.kids)


class Tree:
    """The structure of one file, growing with its pages."""

    def __init__(self, document: Any) -> None:
        self.root = Element(DOCUMENT)
        self.document = document
        self._parents: list[Element | list[Element]] = []  # of annotations, of pages' content

    def new_key(self, parent: Element | list[Element]) -> int:
        """What a page or an annotation finds its elements by."""
        self._parents.append(parent)
        return len(self._parents) - 1

    def write(self) -> None:
        """Tell the file of it; call it when all pages are drawn."""
        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        above = self.document.Reference(top, "tags")
        top["K"] = self._written(self.root, above)
        numbers: list[Any] = []
        for key, parent in enumerate(self._parents):
            is_page = isinstance(parent, list)
            kin = PDFArray([e.reference for e in parent]) if is_page else parent.reference  # type: ignore
            numbers += [key, kin]
        top["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
        top["ParentTreeNextKey"] = len(self._parents)
        put(self.document.Catalog, "StructTreeRoot", above)
        put(self.document.Catalog, "MarkInfo", PDFDictionary({"Marked": "true"}))

    def _written(self, element: Element, above: Any) -> Any:
        entries = PDFDictionary({"S": PDFName(element.role), "P": above})
        element.reference = self.document.Reference(entries)
        if element.page is not None:
            entries["Pg"] = element.page
        if element.told:
            entries["T" if element.role == Role.SECTION else "Alt"] = PDFString(element.told)
        if element.area is not None:
            entries["A"] = PDFDictionary({"O": PDFName("Layout"), "BBox": element.area})
        kids = [
            self._written(kid, element.reference) if isinstance(kid, Element) else kid
            for kid in element.kids
            if not isinstance(kid, Element) or not kid.is_empty
        ]
        entries["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
        return element.reference


class PageTags:
    """The marked content of one page; a drawing without a structure is read as it is painted."""

    def __init__(self, tree: Tree, page: Page, reference: Any) -> None:
        self.annotations: list[Any] = []  # references
        self.marked: list[Element] = []  # by the number of their content
        self._tree, self._page, self._reference = tree, page, reference
        self._pictures = _pictures_of(page.drawing)
        self._by_ink: dict[tuple[str, str], Element] = {}
        self._here = tree.root.new(Role.SECTION)
        for part in page.drawing.structure.parts if page.drawing.structure else ():
            self._plant(part, self._here)
        self._rest = self._here.new(Role.SECTION)

    def order(self, drawing: Drawing) -> Iterator[tuple[Block, Group]]:
        """What the sheet shows, as it is read, as far as that can be."""
        ordered = in_reading_order(drawing, {ink: i for i, ink in enumerate(self._by_ink)})
        return (pair for pair in ordered if self._is_shown(*pair))

    def _is_shown(self, block: Block, group: Group) -> bool:
        place = group.bounds.moved(block.bounds.x, block.bounds.y)
        shown = self._page.shown
        return shown is None or self._page.on_sheet(place).intersects(shown)

    def pieces(self, block: Block, group: Group) -> Iterator[tuple[str, Sequence[Op]]]:
        """A figure is one piece; in words there may be pictures and links."""
        ink = (block.id, group.id)
        element = self._by_ink.get(ink) or self._plant(part_of(block, group), self._rest)
        place = group.bounds.moved(block.bounds.x, block.bounds.y)
        if element.role == Role.FIGURE:
            yield self._figure(element, place), group.ops
            return
        links = links_of(group)
        targets = [self._target(i, op, links) for i, op in enumerate(group.ops)]
        pairs = zip(targets, group.ops, strict=True)
        for target, found in groupby(pairs, key=lambda pair: pair[0]):
            ops = [op for _target, op in found]
            yield self._opening(element, target, ops, place), list(with_blanks(ops))

    @staticmethod
    def _target(number: int, op: Op, links: Sequence[Linked]) -> Linked | Picture | None:
        """What an operation shows, where that is not the words of its group."""
        if isinstance(op, Picture):
            return op
        is_words = isinstance(op, Glyphs)
        return next((link for link in links if is_words and number in link.ops), None)

    def _opening(
        self, element: Element, target: Linked | Picture | None, ops: Sequence[Op], place: Rect
    ) -> str:
        match target:
            case Picture(rect, key):
                told = self._pictures.get(key) or _("Picture without a description")
                return self._figure(element.new(Role.FIGURE, told), rect.moved(place.x, place.y))
            case Linked():
                return self._open(self._link(element, target, place))
        has_words = any(isinstance(op, Glyphs) for op in ops)
        return self._open(element) if has_words else ARTIFACT

    def _figure(self, element: Element, place: Rect) -> str:
        element.area = PDFArray(corners(self._page.on_sheet(place), self._page))
        return self._open(element)

    def _open(self, element: Element) -> str:
        """The next marked content of the page; it is this element's."""
        number = len(self.marked)
        self.marked.append(element)
        element.kids.append(number)
        element.page = self._reference
        return f"/{element.role} <</MCID {number}>> BDC"

    def _link(self, above: Element, linked: Linked, group: Rect) -> Element:
        """In the tree, with its annotation on the page."""
        element = above.new(LINK)
        places = [place.moved(group.x, group.y) for place in linked.places]
        key = self._tree.new_key(element)
        annotation = add_link(self._tree.document, linked.address, places, self._page, key)
        self.annotations.append(annotation)
        element.kids.append(PDFDictionary({"Type": PDFName("OBJR"), "Obj": annotation}))
        return element

    def _plant(self, part: Part, above: Element) -> Element:
        element = above.new(part.role, part.told)
        if part.ink:
            self._by_ink[part.ink] = element
        for inner in part.parts:
            self._plant(inner, element)
        return element


def _pictures_of(drawing: Drawing) -> dict[str, str]:
    return dict(drawing.structure.pictures) if drawing.structure else {}
