"""Subtitles, WebVTT and SubRip: cues with a time, put together again to sentences.

https://www.w3.org/TR/webvtt1/#file-structure
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from journeydesk.interchange.transcripts.transcript import Turn
from journeydesk.interchange.transcripts.voices import CLOCK, line_of, turns_of
from journeydesk.model import clean_text

LONGEST = 600  # letters of a turn: a long answer is read in parts, each with its time

_TIMES = re.compile(rf"\s*(?P<start>{CLOCK})(?:[.,]\d+)?\s*-->\s*{CLOCK}")
_VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^>]*>|\{\\[^}]*\}")
_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")

Cue = tuple[int, str, str]  # line, time, words


def has_cues(text: str) -> bool:
    """True for subtitles, whatever the file's name says."""
    return text.lstrip("\ufeff").startswith("WEBVTT") or any(
        map(_TIMES.match, text.splitlines()[:20])
    )


def turns_of_cues(lines: Sequence[str]) -> Iterator[Turn]:
    """A turn for each sentence, or as much of it as one speaker says."""
    said = [line_of(line, words, time) for line, time, words in _cues(lines)]
    return _joined(turns_of(said))


def _cues(lines: Sequence[str]) -> Iterator[Cue]:
    """Each line of each cue; what is outside of cues is no speech."""
    time = ""
    for number, line in enumerate(lines, 1):
        if found := _TIMES.match(line):
            time = found["start"]
        elif not line.strip():
            time = ""
        elif time:
            yield number, time, _words(line)


def _words(line: str) -> str:
    """Without tags; of a voice its name, as other files have it."""
    plain = html.unescape(_TAG.sub("", _VOICE.sub(r"\1: ", line, count=1)))
    return clean_text(plain.replace("\n", " "))


def _joined(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Cues end where the screen does, not where the sentence does."""
    last: Turn | None = None
    for turn in turns:
        if last is None:
            last = turn
        elif _goes_on(last, turn):
            last = Turn(last.line, f"{last.text} {turn.text}", last.speaker, last.time)
        else:
            yield last
            last = turn
    if last:
        yield last


def _goes_on(last: Turn, turn: Turn) -> bool:
    is_short = len(last.text) + len(turn.text) < LONGEST
    is_next = turn.speaker != last.speaker or turn.text.startswith(("-", "–", "—"))
    return is_short and not is_next and not _END.search(last.text)
