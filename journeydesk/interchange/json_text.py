"""JSON from outside as plain objects: nothing in it that could not be kept and written again."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from math import isfinite
from typing import Any

from journeydesk.i18n import _
from journeydesk.interchange.checks import Refuse
from journeydesk.model import RecordId

LONGEST = 50_000_000  # characters
MOST_DIGITS = 300


def parsed(text: str, refuse: Refuse) -> Any:
    """What the text says; `refuse` is told what is wrong with it."""
    if len(text) > LONGEST:
        refuse(_("it is larger than 50 MB"))
    try:
        found = json.loads(
            text,
            object_pairs_hook=partial(_once_each, refuse),
            parse_constant=partial(_no_number, refuse),
            parse_int=partial(_whole, refuse),
            parse_float=partial(_finite, refuse),
        )
    except RecursionError:
        refuse(_("it is nested too deeply"))
    except json.JSONDecodeError as error:
        told = _("it is broken JSON, from line {line}, column {column} on ({reason})")
        refuse(told.format(line=error.lineno, column=error.colno, reason=error.msg))
    if "\\ud" in text.lower():  # nearly no file has an escaped half
        _check_characters(found, refuse)
    return found


def digest_of(text: str) -> RecordId:
    """An id for what a text was given none for: the same each time it is read."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:32]


def _once_each(refuse: Refuse, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two with one name, readers take the first or the last: each sees another map."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        refuse(_("“{name}” is said twice").format(name=twice[:50]))
    return found


def _whole(refuse: Refuse, digits: str) -> int:
    return int(digits) if len(digits) <= MOST_DIGITS else _too_large(refuse, digits)


def _finite(refuse: Refuse, digits: str) -> float:
    number = float(digits)
    return number if isfinite(number) else _too_large(refuse, digits)


def _too_large(refuse: Refuse, digits: str) -> Any:
    refuse(_("the number {digits} is too large").format(digits=digits[:20]))


def _no_number(refuse: Refuse, name: str) -> Any:
    refuse(_("{name} is no number").format(name=name))


def _check_characters(found: Any, refuse: Refuse) -> None:
    """A half of a character, as \\ud800, can be escaped in JSON but not written in any file."""
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        half = ascii(error.object[error.start])[1:-1]
        refuse(_("{half} is only half a character").format(half=half))
