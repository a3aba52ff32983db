"""Moments as logs write them, in seconds since 1970; what names no time zone is taken for UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS_ELSEWHERE = {
    **dict.fromkeys(("ene", "gen"), 1),
    **dict.fromkeys(("fev", "fév"), 2),
    **dict.fromkeys(("mär", "mrz"), 3),
    **dict.fromkeys(("avr", "abr"), 4),
    **dict.fromkeys(("mai", "mag", "maj"), 5),
    "ene": 1,
    "gen": 1,
    "giu": 6,
    "lug": 7,
    "set": 9,
    **dict.fromkeys(("ago", "aoû"), 8),
    **dict.fromkeys(("okt", "ott", "out"), 10),
    **dict.fromkeys(("dez", "dic", "déc"), 12),
}
MONTH = {name: number for number, name in enumerate(MONTHS, 1)} | MONTHS_ELSEWHERE

_CLOCK = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2})?"
)
CLOCK = re.compile(_CLOCK, re.IGNORECASE)
NUMBERS = re.compile(
    rf"(?P<a>\d{{1,4}})(?P<by>[./-])(?P<b>\d{{1,2}})(?P=by)(?P<c>\d{{1,4}})(?:(?:\s*,\s*|\s+|T){_CLOCK})?",
    re.IGNORECASE,
)
WORDS = re.compile(
    r"(?:\w{2,9}\.?,?\s+)??(?:(?P<day>\d{1,2})\.?(?:st|nd|rd|th)?[\s-]+)?(?P<month>[^\W\d_]{3,10})\.?[\s-]+"
    rf"(?:(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]+)?(?P<year>\d{{4}})(?:(?:,\s*|\s+|-){_CLOCK})?",
    re.IGNORECASE,
)
EPOCH = re.compile(r"(\d{9,10}|\d{13}|\d{16}|\d{19})(?:[.,](\d+))?")
COMPACT = re.compile(r"(?:19|20)\d{10}(?:\d\d)?")  # 201412301415, 20141230141500
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
EARLIEST, LATEST = (datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (1800, 2400))


def moment(text: str, *, day_first: bool = True) -> float | None:
    """Seconds since 1970; None where it is no moment. `day_first`: 3/4/2026 is in April.

    Programs write 0001-01-01 or 9999-12-31 where they do not know: that is none.
    """
    found = _moment(text, day_first)
    return found if found is not None and EARLIEST < found < LATEST else None


def _moment(text: str, day_first: bool) -> float | None:
    try:
        if not text.isdigit():
            return _seconds(datetime.fromisoformat(text))
        return _of_digits(text)
    except (ValueError, OverflowError):
        pass
    try:
        return _otherwise(text.strip(), day_first)
    except (ValueError, OverflowError):
        return None


def is_clock(text: str) -> bool:
    """A time of day without a day."""
    return bool(CLOCK.fullmatch(text.strip()))


def day_first_of(texts: Iterable[str]) -> tuple[bool | None, bool]:
    """Whether the day comes before the month, and whether that is no more than a guess.

    None where no moment is written so that it might be asked. Where every number might be a
    month, the reading is taken in which the moments are more nearly in order.
    """
    found = [match for text in texts if (match := NUMBERS.fullmatch(text.strip()))]
    unsure = [match for match in found if len(match["a"]) < 3]
    if not unsure:
        return None, False
    firsts, seconds = ({int(match[name]) for match in unsure} for name in "ab")
    if max(firsts) > 12 or max(seconds) > 12:
        return max(firsts) > 12, max(firsts) > 12 and max(seconds) > 12
    if any(match["half"] for match in unsure):
        return False, True
    disorder = [_disorder(unsure, day_first=each) for each in (True, False)]
    return disorder[0] <= disorder[1], True


def _disorder(matches: list[re.Match[str]], *, day_first: bool) -> int:
    moments = [_of_numbers(match, day_first) for match in matches]
    return sum(b < a for a, b in pairwise(moments))


def _otherwise(text: str, day_first: bool) -> float | None:
    if match := NUMBERS.fullmatch(text):
        return _of_numbers(match, day_first)
    if match := EPOCH.fullmatch(text):
        return _of_digits(match[1]) + float(f"0.{match[2] or 0}")
    if match := WORDS.fullmatch(text):
        month = MONTH.get(match["month"][:3].lower(), 0)
        day = int(match["day"] or match["day_after"] or 0)
        return _seconds(_with_clock(datetime(int(match["year"]), month, day), match))
    return None


def _of_numbers(match: re.Match[str], day_first: bool) -> float:
    first, second, third = match["a"], match["b"], match["c"]
    if len(first) > 2:
        year, month, day = first, second, third
    else:
        day, month = (first, second) if day_first else (second, first)
        year = third
    return _seconds(_with_clock(datetime(_year(year), int(month), int(day)), match))


def _year(text: str) -> int:
    """Of two digits as POSIX reads them: 69 to 99 are of the last century."""
    number = int(text)
    if len(text) > 2:
        return number
    return number + (1900 if number > 68 else 2000)


def _with_clock(day: datetime, match: re.Match[str]) -> datetime:
    hour, half = int(match["hour"] or 0), (match["half"] or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    microsecond = int((match["part"] or "")[:6].ljust(6, "0"))
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    return day.replace(
        hour=hour, minute=minute, second=second, microsecond=microsecond, tzinfo=_zone(match)
    )


def _zone(match: re.Match[str]) -> timezone:
    told = (match["zone"] or "").replace(":", "")
    if told[:1] not in ("+", "-"):
        return UTC
    away = timedelta(hours=int(told[1:3]), minutes=int(told[3:]))
    return timezone(away if told[0] == "+" else -away)


def _of_digits(text: str) -> float:
    """Whole seconds, or thousandths and less of them; days and minutes written without signs."""
    if COMPACT.fullmatch(text):
        return _seconds(datetime.strptime(text.ljust(14, "0"), "%Y%m%d%H%M%S"))
    if len(text) == 8:
        return _seconds(datetime.strptime(text, "%Y%m%d"))
    if EPOCH.fullmatch(text):
        return int(text) / float(1000 ** max(0, (len(text) - 10) // 3))
    raise ValueError(text)


def _seconds(when: datetime) -> float:
    """Not by `timestamp()` alone: what names no zone would be this machine's."""
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


def day_of(seconds: float) -> str:
    """As ISO 8601, in UTC."""
    return (BEGINNING + timedelta(seconds=seconds)).date().isoformat()
