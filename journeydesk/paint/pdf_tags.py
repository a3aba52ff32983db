"""Tags: which ink of a page is a heading, a text, a figure or a link (ISO 32000-1, 14.8)."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

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
from journeydesk.paint.pdf_blanks import blanks_after
from journeydesk.paint.pdf_boxes import corners
from journeydesk.paint.pdf_links import add_link
from journeydesk.paint.pdf_marked import ARTIFACT
from journeydesk.paint.pdf_order import in_reading_order
from journeydesk.paint.pdf_tree import Element, Tree

LINK = "Link"


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
        element = self._by_ink.get(ink) or self._unplanned(block, group)
        place = group.bounds.moved(block.bounds.x, block.bounds.y)
        if element.role == Role.FIGURE:
            yield self._figure(element, place), group.ops
            return
        links = links_of(group)
        blanks = blanks_after(group.ops)
        targets = [self._target(i, op, links) for i, op in enumerate(group.ops)]
        for target, numbers in groupby(range(len(targets)), key=targets.__getitem__):
            ops = [op for i in numbers for op in (group.ops[i], *blanks.get(i, ()))]
            yield self._opening(element, target, ops, place), ops

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

    def _unplanned(self, block: Block, group: Group) -> Element:
        """What the structure knows nothing of, such as a legend: read at the end, as painted."""
        part = part_of(block, group)
        return self._rest.new(part.role, part.told)

    def _plant(self, part: Part, above: Element) -> None:
        element = above.new(part.role, part.told)
        if part.ink:
            self._by_ink[part.ink] = element
        for inner in part.parts:
            self._plant(inner, element)


def _pictures_of(drawing: Drawing) -> dict[str, str]:
    return dict(drawing.structure.pictures) if drawing.structure else {}
