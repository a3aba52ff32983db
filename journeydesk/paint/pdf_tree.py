"""The tree of what is read, in its order: made page by page, written when all are drawn.

ISO 32000-1, 14.7; ISO 14289-1, which is PDF/UA-1.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from journeydesk.drawing import Role
from journeydesk.paint.pdf_objects import put


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
        self.root = Element("Document")
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
