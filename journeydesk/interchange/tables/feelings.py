"""A feeling as people write it: a word, a face, "Curious (3/5)", "Ada: anxious (−1)", a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeydesk.analysis.scale import ForeignScale, to_emotion
from journeydesk.interchange.tables.emotion_words import (
    value_of_faces,
    value_of_sign,
    value_of_words,
    without_faces,
)

_MINUS = str.maketrans("−–‒－，", "----,")
_N = r"[+-]?\d{1,3}(?:[.,]\d{1,3})?"
_SHARE = re.compile(
    rf"({_N})\s*(?:/|\bof\b|\bout of\b|\bvon\b|\bsur\b|\bde\b|\bиз\b)\s*(\d{{1,3}})"
)
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%")
_BRACKETED = re.compile(rf"[(\[]\s*({_N})\s*[)\]]")
_AT_START = re.compile(rf"\s*({_N})(?=\s*$|\s*[-:=.)]\s|\s+\D)")
_AT_END = re.compile(rf"(?:^|[\s:=,])({_N})\s*$")
_STARS = re.compile(r"[★⭐]\ufe0f?")
_MOST_STARS = 5
_CLAUSE_END = 200  # characters: what is said later is not the feeling
_SHORT = 40  # characters: in longer ones a number may be any number
_CLAUSE = re.compile(r"[(.;!?。—]|\s[-–]\s")
_NAMED = re.compile(r"([^:：\n]{1,40})[:：]\s*(.+)", re.DOTALL)
_JUDGED = re.compile(r"\(([^()]{3,60})\)")


@dataclass(frozen=True, slots=True)
class Feeling:
    """`number` is on `scale`, where it says which, else on that of its column; `signed` ones have
    a plus or minus. `meant` is what the word says, −2 to +2. None: not said. `about` is whose it
    is, or at which touchpoint, as far as that is said."""

    written: str
    word: str = ""
    number: float | None = None
    scale: ForeignScale | None = None
    signed: bool = False
    meant: float | None = None
    about: str = ""

    @property
    def is_known(self) -> bool:
        return self.number is not None or self.meant is not None


def feeling_of(text: str, places: Iterable[str] = ()) -> Feeling:
    """What an item of an emotion lane says; `places` are touchpoints that may stand before it."""
    for place in places:
        if text.startswith(f"{place}:"):
            return replace(_feeling(text[len(place) + 1 :].strip()), about=place)
    whole = _feeling(text)
    named = _NAMED.fullmatch(text)
    if named and not _feeling(named[1]).is_known:
        inner = _feeling(named[2])
        if inner.is_known:
            return replace(inner, written=text, about=named[1].strip())
    return whole


def _feeling(text: str) -> Feeling:
    plain = text.translate(_MINUS)
    if (value := value_of_sign(text)) is not None:
        return Feeling(text, "", None, None, False, value)
    number, scale, span = _number(plain)
    rest = _trimmed(without_faces(text[: span[0]] + text[span[1] :])) if span else text.strip()
    signed = span is not None and plain[span[0] : span[1]].strip(" ([").startswith(("+", "-"))
    return Feeling(text, rest, number, scale, signed, _meaning(text))


def value_of(feeling: Feeling, column: ForeignScale) -> float | None:
    """Where it lies from −2 to +2; a number before words. None where it does not say."""
    if feeling.number is None:
        return feeling.meant
    scale = feeling.scale or column
    low, high = sorted((scale.worst, scale.best))
    return to_emotion(min(high, max(low, feeling.number)), scale).value


def likely_scale(feelings: Iterable[Feeling]) -> ForeignScale | None:
    """Of the numbers that do not say theirs; None where there are none."""
    bare = [f for f in feelings if f.number is not None and f.scale is None]
    numbers = [f.number for f in bare if f.number is not None]
    if not numbers:
        return None
    low, high = min(numbers), max(numbers)
    if low < 0 or not high or any(f.signed for f in bare):
        return _two_sided(max(-low, high), all(n.is_integer() for n in numbers))
    if high <= 1 and not all(n.is_integer() for n in numbers):
        return ForeignScale(0.0, 1.0)
    best = next(end for end in (5.0, 10.0, 100.0, float(high)) if high <= end)
    return ForeignScale(1.0 if low >= 1 and best <= 10 else 0.0, best)


def _two_sided(most: float, are_whole: bool) -> ForeignScale:
    ends = (2.0, 3.0, 5.0, 10.0, 100.0, most)
    end = 1.0 if most <= 1 and not are_whole else next(each for each in ends if most <= each)
    return ForeignScale(-end, end)


Number = tuple[float | None, ForeignScale | None, tuple[int, int] | None]


def _number(text: str) -> Number:
    """The number, its own scale, and where it stands; as many None as are not there."""
    if stars := _STARS.findall(text):
        span = (text.find(stars[0][0]), max(text.rfind(s) for s in "★⭐☆") + 1)
        return float(len(stars)), ForeignScale(1.0, _MOST_STARS), span
    if found := _SHARE.search(text):
        best = float(found[2])
        value = _float(found[1])
        if 0 <= value <= best and best > 1:
            worst = 1.0 if value >= 1 and best <= 10 else 0.0
            return value, ForeignScale(worst, best), found.span()
    if len(text) <= _SHORT and (found := _PERCENT.search(text)):
        return _float(found[1]), ForeignScale(0.0, 100.0), found.span()
    if found := _BRACKETED.search(text):
        return _float(found[1]), None, found.span()
    if len(text) <= _SHORT and (found := _AT_START.match(text) or _AT_END.search(text)):
        return _float(found[1]), None, found.span(1)
    return None, None, None


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _meaning(text: str) -> float | None:
    """A judgement in parentheses, "(neutral)"; else a face; else the words of the first clause."""
    for judged in _JUDGED.finditer(text):
        if (value := value_of_words(judged[1].split(" ")[0])) is not None:
            return value
    face = value_of_faces(text)
    return (
        face
        if face is not None
        else value_of_words(_CLAUSE.split(text, maxsplit=1)[0][:_CLAUSE_END])
    )


def _trimmed(text: str) -> str:
    """Without the brackets and signs that stood around the number."""
    return " ".join(re.sub(r"[(\[]\s*[)\]]", " ", text).split()).strip(" :=,-–—−")
