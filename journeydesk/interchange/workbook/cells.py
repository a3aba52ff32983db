"""What a cell can hold, both ways: text that no program computes with, and what it says again."""

from __future__ import annotations

import re
from datetime import date, datetime, time

MOST = 32_767  # UTF-16 units of a cell, as Excel counts
CUT = "…"
DIGITS = 15  # of a number, as Excel keeps it; openpyxl writes 16 of the 17 there may be
LONGEST_EXACT = 10**DIGITS
Value = str | float | int | bool | None

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


def kept_text(text: str) -> str:
    """As a cell can keep it: without what XML forbids, cut where it is too long."""
    text = _NO_XML.sub("\ufffd", text)
    text = _ESCAPE.sub("_x005F_", text)
    if len(text) + len(_TWO_UNITS.findall(text)) <= MOST:
        return text
    return text[: MOST // 2 - 1] + CUT  # whatever its letters are, they fit


def kept_number(number: float) -> str | float:
    """As a cell can keep it: rounded to its digits, in words where it is longer than they are."""
    kept = number if isinstance(number, int) else float(f"{number:.{DIGITS}g}")
    return str(number) if abs(kept) >= LONGEST_EXACT else kept


def said(value: object) -> str:
    """A cell's content in words: 3 and not 3.0, dates as 2026-05-31."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < LONGEST_EXACT:
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    return unescaped(str(value))


def unescaped(text: str) -> str:
    """What spreadsheets write as _x000D_ is a line break's half; _x005F_ is a bar itself."""
    return text.replace("_x005F_", "_").replace("_x000D_", "").replace("\r", "")


def same(one: object, other: object) -> bool:
    """True where two cells say the same: each program writes it in its own way."""
    return plain(one) == plain(other)


def plain(value: object) -> str:
    """What is said, however it is written.

    openpyxl takes x005F_ out of what Excel wrote, and leaves it in what it wrote itself.
    """
    text = said(value).replace("x005F_", "").replace("_x000D_", "")
    return "\n".join(line.strip() for line in text.strip().split("\n"))
