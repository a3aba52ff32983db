"""Reading a transcript: subtitles, plain text, Markdown, a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import wrap

from journeydesk.i18n import _
from journeydesk.interchange.recognising.binary import binary_kind
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.encodings import encoding_of
from journeydesk.interchange.transcripts.cues import has_cues, turns_of_cues
from journeydesk.interchange.transcripts.transcript import Transcript, Turn
from journeydesk.interchange.transcripts.voices import line_of, speakers_in, turns_of
from journeydesk.interchange.transcripts.word import lines_of_word
from journeydesk.model import clean_text

LARGEST = 5_000_000  # letters: some 80 hours of speech
LOOKED_AT = 65_536  # bytes
LONGEST_LINE = 4_000  # letters; longer ones are broken between words, else scrolling is slow
_BREAKS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")


def read_transcript(source: Source) -> Transcript:
    """Raises InputRefused where it is no text, or too much of it."""
    lines = _lines(source)
    if sum(map(len, lines)) > LARGEST:
        source.refuse(_("it has too many words; cut it into parts"))
    turns = turns_of_cues(lines) if has_cues("\n".join(lines[:20])) else _told(lines)
    found = tuple(part for turn in turns for part in _in_parts(turn))
    if not found:
        source.refuse(_("there are no words in it"))
    return Transcript(source.name, found)


def is_conversation(source: Source) -> bool:
    """True for text in the beginning of which several speakers, or subtitles, are to be seen."""
    if binary_kind(source.data):
        return False
    lines = _lines_of_text(replace(source, data=source.data[:LOOKED_AT]))
    said = [line_of(number, line) for number, line in enumerate(lines, 1)]
    return has_cues("\n".join(lines[:20])) or len(speakers_in(said)) > 1


def _lines(source: Source) -> list[str]:
    kind = binary_kind(source.data)
    if kind == "text_document":
        return [clean_text(line) for line in lines_of_word(source)]
    if kind:
        source.refuse(_("it is no text"))
    return _lines_of_text(source)


def _lines_of_text(source: Source) -> list[str]:
    encoding = encoding_of(source)
    text = source.data.decode(encoding.name, encoding.errors).removeprefix("\ufeff")
    return [clean_text(line) for line in _BREAKS.split(text)]


def _told(lines: Sequence[str]) -> Iterator[Turn]:
    return turns_of([line_of(n, line) for n, line in enumerate(lines, 1) if line.strip()])


def _in_parts(turn: Turn) -> Iterator[Turn]:
    if len(turn.text) <= LONGEST_LINE:
        yield turn
        return
    for part in wrap(turn.text, LONGEST_LINE):
        yield Turn(turn.line, part, turn.speaker, turn.time)
