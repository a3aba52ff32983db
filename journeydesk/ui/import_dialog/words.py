"""What is chosen from, in words."""

from __future__ import annotations

from journeydesk.i18n import N_, _

# By the names of FORMATS; one that is not here is called by its name.
FORMATS = {
    "table": N_("Journey table"),
    "log": N_("Event log"),
    "xes": N_("Event log (XES)"),
    "evidence": N_("Tickets, surveys, reviews"),
    "notes": N_("Notes"),
    "mermaid": N_("Mermaid journey"),
    "json": N_("JourneyDesk JSON"),
    "workbook": N_("JourneyDesk workbook"),
    "review": N_("Review sheet"),
    "objects": N_("Journey as JSON"),
    "blueprint": N_("Service blueprint"),
    "cjml": N_("CJML"),
    "drawio": N_("draw.io"),
    "excalidraw": N_("Excalidraw"),
}
ENCODINGS = {
    "utf-8": N_("UTF-8"),
    "utf-16": N_("UTF-16"),
    "cp1252": N_("Western Europe (Windows-1252)"),
    "iso8859-1": N_("Western Europe (ISO 8859-1)"),
    "cp1250": N_("Central Europe (Windows-1250)"),
    "cp1251": N_("Cyrillic (Windows-1251)"),
    "koi8-r": N_("Cyrillic (KOI8-R)"),
    "cp1253": N_("Greek (Windows-1253)"),
    "cp1254": N_("Turkish (Windows-1254)"),
    "cp1255": N_("Hebrew (Windows-1255)"),
    "cp1256": N_("Arabic (Windows-1256)"),
    "cp949": N_("Korean (cp949)"),
    "shift_jis": N_("Japanese (Shift JIS)"),
    "euc-jp": N_("Japanese (EUC-JP)"),
    "gb18030": N_("Chinese (GB 18030)"),
    "big5": N_("Chinese (Big5)"),
    "mac-roman": N_("Western Europe (Mac)"),
}
DELIMITERS = {
    ",": N_("Comma  ,"),
    ";": N_("Semicolon  ;"),
    "\t": N_("Tab"),
    "|": N_("Bar  |"),
    " ": N_("Space"),
    ":": N_("Colon  :"),
}
SCALES = {
    (1.0, 5.0): N_("1 to 5"),
    (-2.0, 2.0): N_("−2 to +2"),
    (-1.0, 1.0): N_("−1 to +1"),
    (0.0, 10.0): N_("0 to 10"),
    (1.0, 10.0): N_("1 to 10"),
    (1.0, 7.0): N_("1 to 7"),
    (0.0, 100.0): N_("0 to 100"),
}
ACTIVITIES = {"stages": N_("Stages"), "touchpoints": N_("Touchpoints")}
DAY_FIRST = {True: N_("Day first, 31/12"), False: N_("Month first, 12/31")}


def format_name(name: str) -> str:
    return _(FORMATS[name]) if name in FORMATS else name
