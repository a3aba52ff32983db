"""In which encoding the bytes of a text are written: what they say themselves, else a guess."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from journeydesk.i18n import _
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.plausible import CANDIDATES, Candidate, plausibility

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PIECE = 1 << 20  # bytes
_LOOKED_AT = 65_536  # bytes
_LEAST = 1_000  # bytes; less of the 64 kB is not worth looking for


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` as Python calls it. `errors` is "replace" where some bytes are no text in it."""

    name: str
    is_guess: bool = False
    errors: str = "strict"


def encoding_of(source: Source) -> Encoding:
    """The one that was chosen, else the likeliest. Raises InputRefused where it is no text."""
    if source.choices.encoding:
        return _chosen(source)
    mark = next((name for mark, name in _MARKS if source.data.startswith(mark)), "")
    if mark:
        return Encoding(mark, errors=_errors(source.data, mark))
    if unmarked := _unmarked_utf_16(source.data):
        return Encoding(unmarked, is_guess=True, errors=_errors(source.data, unmarked))
    _check_is_text(source)
    if first_error(source.data, "utf-8") is None:
        return Encoding("utf-8")
    if _is_nearly_utf_8(source.data):
        return Encoding("utf-8", is_guess=True, errors="replace")
    return _likeliest(source.data)


def notes_on_encoding(source: Source, encoding: Encoding) -> tuple[Note, ...]:
    """What was guessed, and what of it is no text."""
    notes = []
    if encoding.is_guess:
        told = _("It does not say its encoding: read as {name} (“encoding” in a mapping)")
        notes.append(Note(source.name, None, "guess", told.format(name=encoding.name)))
    if encoding.errors == "replace":
        told = _("Some bytes are no {name} text: they stand as �")
        notes.append(Note(source.name, None, "repair", told.format(name=encoding.name)))
    return tuple(notes)


def _chosen(source: Source) -> Encoding:
    name = source.choices.encoding
    try:
        b"a".decode(name)  # there are codecs of other things than text
        codecs.getincrementaldecoder(name)
    except (LookupError, ValueError):
        source.refuse(_("{name} is no encoding that is known").format(name=name))
    place = first_error(source.data, name)
    if place is not None:
        line = source.data.count(b"\n", 0, place) + 1
        source.refuse(_("it is no {encoding} text").format(encoding=name), line)
    return Encoding(name)


def first_error(data: bytes, encoding: str) -> int | None:
    """Where the first byte is that is no text in it; piece by piece, as no text is wanted."""
    decoder = codecs.getincrementaldecoder(encoding)()
    for start in range(0, len(data) + 1, _PIECE):
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(data[start : start + _PIECE], start + _PIECE > len(data))
        except UnicodeError as error:
            return start - held + getattr(error, "start", 0)
    return None


def _errors(data: bytes, encoding: str) -> str:
    return "strict" if first_error(data, encoding) is None else "replace"


def _unmarked_utf_16(data: bytes) -> str:
    """Text of the west has every second byte 0 in it; "" where that is not so."""
    sample = data[:_LOOKED_AT]
    half = len(sample) // 2
    if half > 1 and sample[1::2].count(0) > 0.6 * half and not sample[::2].count(0):
        return "utf-16-le"
    if half > 1 and sample[::2].count(0) > 0.6 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return ""


def _check_is_text(source: Source) -> None:
    """Control characters are for machines: a few are slips, many are no text."""
    sample = source.data[:_LOOKED_AT]
    controls = sum(map(sample.count, (*range(1, 9), *range(14, 26), *range(27, 32))))
    if controls > 1 + len(sample) // 100 or sample.count(0) > len(sample) // 4:
        source.refuse(_("it is no text"))


def _is_nearly_utf_8(data: bytes) -> bool:
    """As where one line of many was written by another program."""
    text = data[: 16 * _LOOKED_AT].decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - wrong
    return whole > 9 * wrong


def _likeliest(data: bytes) -> Encoding:
    """By the words of its first lines; where nothing fits, Western with some of it replaced."""
    sample = b"".join(_telling_lines(data))
    ranked = sorted(CANDIDATES, key=lambda each: _score(sample, each), reverse=True)
    fitting = (each.encoding for each in ranked if first_error(data, each.encoding) is None)
    name = next(fitting, "cp1252")
    return Encoding(name, is_guess=True, errors=_errors(data, name))


def _telling_lines(data: bytes) -> Iterator[bytes]:
    """The first that are not plain ASCII, of 64 kB together."""
    room = _LOOKED_AT
    for line in BytesIO(data):
        if not line.isascii() and len(line) <= room:
            room -= len(line)
            yield line
        if room < _LEAST:
            return


def _score(sample: bytes, candidate: Candidate) -> float:
    try:
        return candidate.weight * plausibility(sample.decode(candidate.encoding), candidate.judge)
    except UnicodeDecodeError:
        return -1.0
