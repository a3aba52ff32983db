"""What a PDF says of itself: to old readers in its Info dictionary, to new ones as XMP."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString

from journeydesk import __version__
from journeydesk.paint.page import About
from journeydesk.paint.profile import Profile
from journeydesk.paint.svg_syntax import escaped

PROGRAM = "JourneyDesk"
PRODUCER = f"{PROGRAM} {__version__}"
OURS = "urn:journeydesk:map:"  # the namespace of what no standard has a word for

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "journey": OURS,
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


class _Info(PDFInfo):  # type: ignore[misc]
    """Says what we know; reportlab's own adds "anonymous" and the first day of 2000."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self.title, self.author, self.subject = about.title, about.author, ""

    def format(self, document: Any) -> bytes:
        known = {
            "Title": self.title,
            "Author": self.author,
            "Creator": PROGRAM,
            "Producer": PRODUCER,
        }
        info = PDFDictionary({key: PDFString(text) for key, text in known.items() if text})
        return info.format(document)  # type: ignore[no-any-return]


def describe(document: Any, about: About, profile: Profile) -> None:
    """Info and XMP that agree; call it when the structure is there, if any will be."""
    document.info = _Info(about)
    packet = _packet(about, profile, is_tagged=bool(getattr(document.Catalog, "MarkInfo", None)))
    document.updateSignature(packet)
    kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    # Not compressed, so that programs which know no PDF find it too (ISO 19005-2, 6.6.2.1).
    document.Catalog.Metadata = PDFStream(PDFDictionary(kind), packet, [])


def _packet(about: About, profile: Profile, *, is_tagged: bool) -> bytes:
    """The XMP packet (ISO 16684-1, 7.3)."""
    properties = "\n".join(_properties(about, profile, is_tagged))
    used = [prefix for prefix in _NAMESPACES if f"<{prefix}:" in properties]
    namespaces = "".join(f' xmlns:{prefix}="{_NAMESPACES[prefix]}"' for prefix in used)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about=""{namespaces}>\n{properties}\n'
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="r"?>\n'
    ).encode()


def _properties(about: About, profile: Profile, is_tagged: bool) -> Iterator[str]:
    yield _property("dc:format", "application/pdf")
    yield _listed("dc:title", "Alt", about.title, ' xml:lang="x-default"')
    if about.author:
        yield _listed("dc:creator", "Seq", about.author)
    yield _listed("dc:language", "Bag", about.language)
    yield _property("xmp:CreatorTool", PROGRAM)
    yield _property("pdf:Producer", PRODUCER)
    if profile.is_archive:
        yield _property("pdfaid:part", "2")
        yield _property("pdfaid:conformance", "B")
    if is_tagged:
        yield _property("pdfuaid:part", "1")
    if profile.attachment:
        yield _property("journey:sha256", sha256(profile.attachment.data).hexdigest())


def _property(name: str, value: str) -> str:
    return f"<{name}>{escaped(value)}</{name}>"


def _listed(name: str, kind: str, value: str, attribute: str = "") -> str:
    item = f"<rdf:li{attribute}>{escaped(value)}</rdf:li>"
    return f"<{name}><rdf:{kind}>{item}</rdf:{kind}></{name}>"
