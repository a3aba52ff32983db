"""From bytes to one word: a name of FORMATS, "pdf", "journey", or a kind that is refused."""

from __future__ import annotations

import re
import zlib
from itertools import islice
from pathlib import PurePath

from journeydesk.interchange.mermaid.fences import MOST_FENCES, fences
from journeydesk.interchange.mermaid.syntax import is_journey
from journeydesk.interchange.recognising.binary import SAMPLE, binary_kind, unpacked_sample
from journeydesk.interchange.recognising.markup import markup_kind
from journeydesk.interchange.recognising.objects import object_kind
from journeydesk.interchange.source import Source
from journeydesk.interchange.transcripts.cues import has_cues

_OBJECT = re.compile(r"\{|\[\s*+(?:[\[{\"\]\d-]|true\b|false\b|null\b)")
# Mermaid's other diagrams, and a journey that is spelled as Mermaid does not accept it.
_DIAGRAM = re.compile(
    r"\s*+(?:(?i:journey)|graph|flowchart|sequenceDiagram|classDiagram|gantt|pie|stateDiagram"
    r"|erDiagram|mindmap|timeline|gitGraph|quadrantChart|block-beta|kanban)\b"
)
_HEADINGS = re.compile(r"\s*+(?!journey\s+title)[^\n,;|\t]*+[,;|\t]", re.IGNORECASE)


def kind_of(source: Source) -> str:
    """What its content says it is; what may be a table is "table". Raises InputRefused where it
    is JSON that is broken."""
    if not source.data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "empty"
    if source.data.startswith(b"\x1f\x8b"):
        return _kind_of_packed(source)
    return binary_kind(source.data) or _kind_of_text(source)


def _kind_of_packed(source: Source) -> str:
    try:
        inside = unpacked_sample(source.data)
    except zlib.error:
        return "broken_zip"
    if binary_kind(inside):
        return "archive"
    return markup_kind(_decoded(inside)) or "table"


def _kind_of_text(source: Source) -> str:
    sample = _decoded(source.data[:SAMPLE])
    suffix = PurePath(source.name).suffix.lower()
    if kind := markup_kind(sample):
        return kind
    if has_cues(sample):
        return "transcript"
    if suffix == ".json" or _OBJECT.match(sample.lstrip("\ufeff \t\r\n")):
        return object_kind(source.json) or "foreign_json"
    if suffix in (".mmd", ".mermaid") or _is_diagram(sample) or _has_journeys(source):
        return "mermaid"
    return "table"


def _is_diagram(sample: str) -> bool:
    """A table may have a heading "Journey" or "Timeline", but then others stand beside it."""
    if _DIAGRAM.match(sample) and _HEADINGS.match(sample):
        return False
    return is_journey(sample) or bool(_DIAGRAM.match(sample))


def _has_journeys(source: Source) -> bool:
    """Among the fences of a Markdown text; looking for fences in a large table takes seconds."""
    found = [word in source.data for word in (b"journey", b"```", b"~~~")]
    may_have = found[0] and any(found[1:])
    return may_have and any(
        each.is_journey for each in islice(fences(_decoded(source.data)), MOST_FENCES)
    )


def _decoded(data: bytes) -> str:
    """As far as it can be; what is not UTF-8 is not what these formats are told by."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return data.decode(encoding, errors="replace")
