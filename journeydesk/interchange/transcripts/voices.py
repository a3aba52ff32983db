"""Who speaks, and when, told by how lines begin: “[00:12:05] Anna: …”, “**Anna:** …”, “Anna 0:12”.

A name comes back, or stands beside a time. Any other word before a colon is a word: “Note: …”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeydesk.interchange.transcripts.transcript import Turn

CLOCK = r"\d{1,3}:[0-5]\d(?::[0-5]\d)?"
OFTEN = 2

_TIME = rf"[\[(]?(?P<time>{CLOCK})(?:[.,]\d{{1,3}})?[\])]?"
_NAME = r"(?P<name>[^\W\d_][\w .'’&/()#-]{0,39}?)"
_NAMED = re.compile(rf"{_NAME}\s*(?:{_TIME}\s*)?(?::(?=\s|$)|：)\s*(?P<text>.*)")
_HEADED = re.compile(rf"{_NAME}\s+{_TIME}(?P<text>)$")
_TIMED = re.compile(rf"{_TIME}\s*[-–—:]?\s*(?P<text>.*)")
_STRONG = re.compile(r"(\*\*|__)(.{1,60}?)(:?)\1")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something, and what its beginning may mean; `plain` is without its time."""

    number: int
    plain: str
    time: str = ""
    name: str = ""
    text: str = ""
    is_timed_name: bool = False


def line_of(number: int, words: str, time: str = "") -> Line:
    """`time` is what is known already."""
    plain = words.strip()
    if found := _TIMED.fullmatch(plain):
        time, plain = found["time"], found["text"]
    label = _STRONG.sub(r"\2\3", plain, count=1) if plain.startswith(("**", "__")) else plain
    named = _HEADED.fullmatch(label) or _NAMED.fullmatch(label)
    if named is None:
        return Line(number, plain, time)
    when, name = named["time"] or time, named["name"].strip()
    return Line(number, plain, when, name, named["text"], bool(when))


def speakers_in(lines: Iterable[Line]) -> frozenset[str]:
    """The names that are some."""
    found = list(lines)
    timed = {line.name for line in found if line.is_timed_name}
    counted = Counter(line.name for line in found if line.name)
    return frozenset(timed | {name for name, n in counted.items() if n >= OFTEN})


def turns_of(lines: Sequence[Line]) -> Iterator[Turn]:
    """What each line says; a line without a name goes on with the last one."""
    names = speakers_in(lines)
    speaker = time = ""
    for line in lines:
        time = line.time or time
        if line.name in names:
            speaker = line.name
        text = line.text if line.name in names else line.plain
        if text:
            yield Turn(line.number, text, speaker, time)
            time = ""
