"""What is told of a text that was read as a table: what was guessed, left out and mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.report import Note
from journeydesk.interchange.tables.delimited import Delimited
from journeydesk.interchange.tables.dialects import Quotes
from journeydesk.interchange.tables.encodings import notes_on_encoding

_TOLD = 2_000  # characters of what stands above


def notes_on(found: Delimited) -> tuple[Note, ...]:
    """What was guessed and mended."""
    note = partial(Note, found.source.name)
    notes = [*notes_on_encoding(found.source, found.encoding)]
    notes += [note(None, "guess", text) for text in _guesses(found)]
    if found.skipped:
        notes.append(
            note(found.skipped[0][0], "skipped", told_above([row for _line, row in found.skipped]))
        )
    if found.odd:
        told = ngettext(
            "{n} row of {count} has more or fewer columns than the others; it was filled up",
            "{n} rows of {count} have more or fewer columns than the others; they were filled up",
            found.odd,
        )
        notes.append(note(found.odd_line, "repair", told.format(n=found.odd, count=found.count)))
    if found.mended_line:
        notes.append(note(found.mended_line, "repair", _MENDED[found.dialect.quotes]()))
    notes.extend(note(None, "repair", text) for text in _repairs(found))
    return tuple(notes)


_MENDED: dict[Quotes, Callable[[], str]] = {
    "escaped": lambda: _("Quotes within cells are told by backslashes there, and were read so"),
    "none": lambda: _("A quote is not closed: quotes were taken as part of the text"),
    "loose": lambda: _("Text follows a closing quote: look whether that row is cut rightly"),
}


def _guesses(found: Delimited) -> Iterator[str]:
    choices = found.source.choices
    if not choices.delimiter and found.dialect.delimiter != "," and found.width > 1:
        told = _("Its columns seem to be set apart by {sign} (“delimiter” in a mapping)")
        yield told.format(
            sign=_("a tab") if found.dialect.delimiter == "\t" else repr(found.dialect.delimiter)
        )
    if choices.has_header is None and not found.has_header:
        yield _("Its first row is all numbers, and no heading (“has_header” in a mapping)")


def _repairs(found: Delimited) -> Iterator[str]:
    if b"\0" in found.source.data and not found.encoding.name.startswith(("utf-16", "utf-32")):
        yield _("NUL characters were left out")


def told_above(rows: Sequence[Sequence[str]]) -> str:
    """What stands in rows that are not the table's."""
    words = "; ".join(" ".join(filter(None, row)) for row in rows if any(row))
    return _("Above the table stands: {words}").format(words=words[:_TOLD])
