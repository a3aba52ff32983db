"""The hours of a day in the life: which comes after those that are there."""

from __future__ import annotations

import re
from collections.abc import Sequence

HOUR, DAY = 60, 1440  # minutes
_TIME = r"(\d{1,2})(?:([:.h])([0-5]\d))?(?:\s*([ap]m))?"
TIME = re.compile(_TIME, re.IGNORECASE)
HOURS = re.compile(rf"{_TIME}(?:\s*[-–—]\s*{_TIME})?", re.IGNORECASE)  # "07:30", "8 am", "9–11"


def hour_after(titles: Sequence[str]) -> str:
    """The title that continues these, written as the last is; "" where that is no time of day.

    The step is that between the last two, else from the beginning of the last to its end, else an
    hour.
    """
    starts = [times[0] for title in titles[-2:] if (times := _times(title))]
    last = _times(titles[-1]) if titles else []
    if not last:
        return ""
    ends = starts if len(starts) > 1 else last
    step = (ends[-1] - ends[0]) % DAY or HOUR
    return TIME.sub(lambda found: _written(found, _minutes(found) + step), titles[-1])


def _times(title: str) -> list[int]:
    """In minutes after midnight; none where other words stand beside them."""
    is_only_hours = HOURS.fullmatch(title.strip())
    return [_minutes(found) for found in TIME.finditer(title)] if is_only_hours else []


def _minutes(found: re.Match[str]) -> int:
    hour, _sign, minute, half = found.groups()
    if half:
        past_noon = 12 if half.lower() == "pm" else 0
        return (int(hour) % 12 + past_noon) * HOUR + int(minute or 0)
    return int(hour) * HOUR + int(minute or 0)


def _written(found: re.Match[str], minutes: int) -> str:
    """As the found one is: with or without minutes, leading zero and half of the day."""
    hour, sign, _minute, half = found.groups()
    h, minute = divmod(minutes % DAY, HOUR)
    shown = (h % 12 or 12) if half else h
    is_padded = len(hour) == 2 and bool(sign or hour[0] == "0")
    words = f"{shown:02}" if is_padded else str(shown)
    if sign or minute:
        words += f"{sign or ':'}{minute:02}"
    if half:
        gap = " " if " " in found.group() else ""
        words += gap + _cased("pm" if h >= 12 else "am", half)
    return words


def _cased(word: str, like: str) -> str:
    return word.upper() if like.isupper() else word
