"""Layers: what of a drawing can be hidden in a reader (optional content, ISO 32000-1, 8.11)."""

from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.paint.pdf_objects import put


class Layers:
    """The layers of one file: those of each drawing, and one for the marks on its sheets."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.references: dict[str, Any] = {}  # by the names that content calls them
        self._of_drawings: list[tuple[Drawing, dict[str, str], list[Any]]] = []
        self._of_marks = ""

    def of_drawing(self, drawing: Drawing) -> dict[str, str]:
        """The names of its layers in content, by block; the same for the same drawing again."""
        for known, by_block, _order in self._of_drawings:
            if known is drawing:
                return by_block
        films = drawing.structure.films if drawing.structure else ()
        names = [self._new(film.name) for film in films]
        by_block = {
            block: name for film, name in zip(films, names, strict=True) for block in film.blocks
        }
        order = [self.references[name] for name in names]
        self._of_drawings.append((drawing, by_block, order))
        return by_block

    def of_marks(self, marks: Drawing) -> dict[str, str]:
        """One for all marks of all sheets."""
        if not self._of_marks:
            self._of_marks = self._new(_("Cut marks, tabs and labels"))
        return dict.fromkeys([block.id for block in marks.blocks], self._of_marks)

    def write(self) -> None:
        """Tell the file of them; call it when there will be no more.

        Without /AS, which PDF/UA-1 (7.10) forbids: nothing but a person hides a layer.
        """
        if not self.references:
            return
        every = PDFArray(list(self.references.values()))
        view = {"Name": PDFString(_("Lanes")), "Order": PDFArray(list(self._order()))}
        properties = {"OCGs": every, "D": PDFDictionary(view)}
        put(self._document.Catalog, "OCProperties", PDFDictionary(properties))

    def _order(self) -> Iterator[Any]:
        """As a reader lists them: under their drawing's title where there are several."""
        filmed = [(drawing, order) for drawing, _blocks, order in self._of_drawings if order]
        for drawing, order in filmed:
            if len(filmed) > 1 and drawing.structure:
                yield PDFArray([PDFString(drawing.structure.title), *order])
            else:
                yield from order
        if self._of_marks:
            yield self.references[self._of_marks]

    def _new(self, title: str) -> str:
        name = f"L{len(self.references)}"
        group = {"Type": PDFName("OCG"), "Name": PDFString(title)}
        self.references[name] = self._document.Reference(PDFDictionary(group), f"layer {name}")
        return name
