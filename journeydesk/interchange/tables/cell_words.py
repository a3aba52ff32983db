"""What a cell of a spreadsheet says, in words as a person sees them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def cell_words(value: object, is_percent: bool = False) -> str:
    """Dates as ISO 8601, numbers with the 15 digits that a spreadsheet has, 3 rather than 3.0."""
    match value:
        case None:
            return ""
        case str():
            return _text(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return f"{value * 100:.15g}%" if is_percent else f"{value:.15g}"
        case datetime() | date() | time():
            return _moment(value)
        case timedelta():
            return _duration(value)
    return str(value)


def _text(text: str) -> str:
    """Control characters are written as _x000D_ in its XML; that one ends a line."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _moment(moment: date | time) -> str:
    """A day without the midnight it begins with; times as they were rounded to be stored."""
    if isinstance(moment, datetime):
        moment = (moment + timedelta(microseconds=500)).replace(microsecond=0)
        return moment.isoformat(" ") if moment.time() != time() else moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat() if isinstance(moment, time) else str(moment)


def _duration(length: timedelta) -> str:
    """Hours, minutes and seconds."""
    seconds = round(length.total_seconds())
    sign, seconds = "-" * (seconds < 0), abs(seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
