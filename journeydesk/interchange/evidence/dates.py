"""Days and moments as tickets and answers give them."""

from __future__ import annotations

import re
from functools import lru_cache

from journeydesk.interchange.logs.times import day_of, moment

REMEMBERED = 4_096  # of 10,000 rows few have a day of their own; reading one takes 30 µs
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_SIGNS = re.compile(r"\s*[年年년月월]\s*")  # 2024년 3월 5일
_DOTTED = re.compile(r"(?<=\d)\.\s+(?=\d)")  # 2024. 3. 5.
# Thu Jan 01 09:00:00 +0000 2015, as social media write it
_POSTED = re.compile(r"\w{3} (\w{3} \d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})")


@lru_cache(REMEMBERED)
def seconds(text: str, *, day_first: bool) -> float | None:
    """Since 1970; None where it is no moment."""
    bare = text.strip()
    found = moment(bare, day_first=day_first)
    if found is not None or not any(c.isdigit() for c in bare):
        return found
    return moment(_usual(bare), day_first=day_first)


@lru_cache(REMEMBERED)
def day(text: str, *, day_first: bool) -> str:
    """As ISO 8601, on the calendar of whoever wrote it; "" where it is no day."""
    if match := _ISO_DAY.match(text.strip()):
        return match[0]
    found = seconds(text, day_first=day_first)
    return "" if found is None else day_of(found)


def _usual(text: str) -> str:
    """Written as elsewhere."""
    if match := _POSTED.fullmatch(text):
        return f"{match[1]}, {match[4]} {match[2]} {match[3]}"
    signed = _SIGNS.sub("-", text).replace("日", "").replace("일", "")
    return _DOTTED.sub(".", signed).rstrip(".")
