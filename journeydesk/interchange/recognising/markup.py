"""XML by its root element, without parsing it: who parses it is careful, this needs not be."""

from __future__ import annotations

import re

# Whatever may precede the root: declaration, comments, a document type with entities in it.
_PROLOGUE = r"(?:\s++|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*+(?:\[.*?\]\s*+)?>)*+"
_ROOT = re.compile(rf"\ufeff?{_PROLOGUE}<(?:[\w.-]++:)?([A-Za-z_][\w.-]*+)", re.DOTALL)

_OF_ROOT: dict[str, str] = {
    "log": "xes",
    "mxfile": "drawio",
    "mxgraphmodel": "drawio",
    "mxlibrary": "drawio",
    "cjml": "cjml",
    "opml": "opml",
    "map": "mind_map",  # FreeMind
    "xmap-content": "xmind",
    "svg": "image",
    "workbook": "spreadsheet_xml",
    "html": "web_page",
    "definitions": "bpmn",
    "ocel": "ocel",
}
_OBJECT_CENTRIC = re.compile(r"<(?:global\s+scope=[\"']object|object-types\b|objects\b)")
# Markdown may begin with these, and what is in it is still Markdown.
_OF_TEXTS = {"a", "b", "br", "center", "details", "div", "h1", "h2", "h3", "h4", "i", "img", "p"}


def markup_kind(sample: str) -> str:
    """What XML it is; "" where it is none."""
    found = _ROOT.match(sample)
    root = found[1].lower() if found else ""
    if not found or root in _OF_TEXTS:
        return ""
    if root == "log" and _OBJECT_CENTRIC.search(sample):
        return "ocel"
    return _OF_ROOT.get(root, "foreign_xml")
