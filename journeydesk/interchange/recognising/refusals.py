"""What is known and cannot be read: the reason, and what to do instead."""

from __future__ import annotations

from journeydesk.i18n import N_, _

_AGAINST: dict[str, str] = {
    "archive": N_("it is an archive; unpack it and bring in the files in it"),
    "binary": N_("it is no text, and nothing that is known here"),
    "bpmn": N_("it is a BPMN process, not a customer’s journey; draw the journey from its log"),
    "broken_zip": N_("it is packed and damaged; save it again where it came from"),
    "database": N_("it is a database of another program; export its tables as CSV or .xlsx"),
    "empty": N_("it is empty"),
    "image": N_("it is a picture; as PNG or JPEG it can be dragged onto a map"),
    "json_schema": N_("it is a JSON Schema: it says how files look, and is none of them"),
    "locked": N_("it is locked with a password; save it without one"),
    "mind_map": N_("it is a mind map; export it as Markdown or as a spreadsheet"),
    "ocel": N_(
        "it is an object-centric event log (OCEL), in which an event may belong to several cases; "
        "flatten it to one kind of object and export that as CSV or XES"
    ),
    "ods": N_("it is an OpenDocument spreadsheet (.ods); save it as .xlsx"),
    "opml": N_("it is an OPML outline; export it as Markdown or as a spreadsheet"),
    "package": N_("it holds copied records; paste them onto a map"),
    "pdf": N_("it is a PDF; only those that were made here carry a map"),
    "slides": N_("it is a presentation; copy its tables into a spreadsheet"),
    "spreadsheet_xml": N_("it is an Excel workbook of 2003 (XML); save it as .xlsx"),
    "text_document": N_("it is a text document; save it as .md, or its tables as .xlsx"),
    "transcript": N_(
        "it is what people said; open it beside a map with File ▸ Open a transcript…, where its "
        "words become cards"
    ),
    "web_page": N_("it is a web page; copy its table and paste it onto a map"),
    "xls": N_("it is an Excel workbook of the old kind (.xls); save it as .xlsx"),
    "xlsb": N_("it is a binary Excel workbook (.xlsb); save it as .xlsx"),
    "xmind": N_("it is an XMind mind map; export it as Markdown or as a spreadsheet"),
    "foreign_xml": N_(
        "it is XML that is not known here; of XML, event logs (XES), draw.io diagrams and CJML are"
    ),
    "prose": N_("there is no map and no table in it; notes, one a line, are read from a .csv file"),
    "foreign_json": N_(
        "it is JSON of a program that is not known here; of JSON, JourneyDesk’s own, lists of "
        "stages, two kinds of service blueprints and Excalidraw’s drawings are"
    ),
}


def reason_against(kind: str) -> str:
    """Why a file of that kind cannot be read; "" where it can."""
    return _(_AGAINST[kind]) if kind in _AGAINST else ""
