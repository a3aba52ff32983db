"""The paragraphs of a Word document, ECMA-376 part 1, 17.3: what was deleted is none of them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from journeydesk.i18n import _
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.zip_directory import BROKEN, opened_zip
from journeydesk.interchange.xml_text import parsed_xml

LARGEST = 20_000_000  # bytes of its words, unpacked
_NAME = "word/document.xml"
_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",  # the strict kind
)
_NO_WORDS = ("pPr", "rPr", "p", "txbxContent", "Fallback")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def lines_of_word(source: Source) -> list[str]:
    """A line each; a line break in a paragraph begins another. Raises InputRefused."""
    root = parsed_xml(_content(source), source.refuse)
    paragraphs = (each for space in _SPACES for each in root.iter(f"{space}p"))
    return [line for each in paragraphs for line in "".join(_words(each)).split("\n")]


def _content(source: Source) -> bytes:
    archive: ZipFile = opened_zip(source)
    try:
        if archive.getinfo(_NAME).file_size > LARGEST:
            source.refuse(_("it has too many words; cut it into parts"))
        return archive.read(_NAME)
    except (KeyError, *BROKEN):
        source.refuse(_("it is a damaged Word document"))


def _words(paragraph: Element) -> Iterator[str]:
    """Without those of text boxes in it: they are in paragraphs of their own. `tab` is also what
    says where tabs are: those lie in the paragraph's properties."""
    waiting = [*reversed(paragraph)]
    while waiting:
        element = waiting.pop()
        name = element.tag.rpartition("}")[2]
        if name == "t":
            yield element.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in _NO_WORDS:
            waiting += reversed(element)
