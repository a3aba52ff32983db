"""Reading a transcript: subtitles, plain text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from textwrap import wrap

from journeydesk.i18n import _
from journeydesk.interchange.source import Source
from journeydesk.interchange.transcripts.cues import has_cues, turns_of_cues
from journeydesk.interchange.transcripts.transcript import Transcript, Turn
from journeydesk.interchange.transcripts.voices import line_of, speakers_in, turns_of
from journeydesk.model import clean_text

SUFFIXES = (".txt", ".vtt", ".srt", ".md", ".markdown")
LARGEST = 5_000_000  # bytes: some 80 hours of speech
LONGEST_LINE = 4_000  # letters; longer ones are broken between words, else scrolling is slow
_BREAKS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")


def is_transcript(name: str) -> bool:
    """By its name: text that can be read as one."""
    return PurePath(name).suffix.lower() in SUFFIXES


def read_transcript(source: Source) -> Transcript:
    """Raises InputRefused where it is no text, or too much of it."""
    if len(source.data) > LARGEST:
        source.refuse(_("it is larger than 5 MB; cut it into parts"))
    lines = _lines(source)
    turns = turns_of_cues(lines) if has_cues("\n".join(lines[:20])) else _told(lines)
    found = tuple(part for turn in turns for part in _in_parts(turn))
    if not found:
        source.refuse(_("there are no words in it"))
    return Transcript(source.name, found)


def is_conversation(source: Source) -> bool:
    """True where speakers or times are to be seen. Raises InputRefused where it is no text."""
    lines = _lines(source)
    said = [line_of(number, line) for number, line in enumerate(lines[:400], 1)]
    return has_cues("\n".join(lines[:20])) or len(speakers_in(said)) > 1


def _lines(source: Source) -> list[str]:
    if b"\0" in source.data and source.data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        source.refuse(_("it is no text"))
    return [clean_text(line) for line in _BREAKS.split(source.text.removeprefix("\ufeff"))]


def _told(lines: Sequence[str]) -> Iterator[Turn]:
    return turns_of([line_of(n, line) for n, line in enumerate(lines, 1) if line.strip()])


def _in_parts(turn: Turn) -> Iterator[Turn]:
    if len(turn.text) <= LONGEST_LINE:
        yield turn
        return
    for part in wrap(turn.text, LONGEST_LINE):
        yield Turn(turn.line, part, turn.speaker, turn.time)
