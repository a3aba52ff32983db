"""Members of parsed JSON, as they should be; what is otherwise is as if it were not there."""

from __future__ import annotations

from typing import Any

from journeydesk.i18n import _
from journeydesk.interchange.checks import Refuse
from journeydesk.model import LONGEST_TEXT, clean_text

Object = dict[str, Any]
MOST_CARDS = 20_000


def object_in(found: Object, name: str) -> Object:
    value = found.get(name)
    return value if isinstance(value, dict) else {}


def objects_in(found: Object, name: str) -> list[Object]:
    value = found.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_in(found: Object, name: str) -> str:
    """A number is text as well; what is no plain value is none."""
    value = found.get(name)
    return str(value).strip() if isinstance(value, str | int | float) else ""


def number_in(found: Object, name: str) -> float:
    """0 where there is none."""
    value = found.get(name)
    return float(value) if isinstance(value, int | float) else 0.0


def check_size(cards: int, refuse: Refuse) -> None:
    """Before records are made of them: one takes 5 KB, and a map of more is of use to nobody."""
    if cards > MOST_CARDS:
        refuse(_("it would be a map of more than {most:,} cards").format(most=MOST_CARDS))


def in_order(items: list[Object], name: str) -> list[Object]:
    """By the number that a member is."""
    return sorted(items, key=lambda item: number_in(item, name))


def kept(text: str, refuse: Refuse) -> str:
    """As a record holds it; `refuse` is told of what none can."""
    text = clean_text(text).strip()
    if len(text) > LONGEST_TEXT:
        told = _("a text of more than {most} characters; shorten it")
        refuse(told.format(most=LONGEST_TEXT))
    return text
