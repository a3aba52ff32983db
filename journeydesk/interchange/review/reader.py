"""A review sheet that came back: who agrees with which card, and what is remarked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from journeydesk.i18n import _
from journeydesk.interchange.delimited_table import unguarded
from journeydesk.interchange.report import Note
from journeydesk.interchange.review.columns import (
    AGREE,
    DISAGREE,
    HEADINGS,
    MARK,
    MARK_IN_BOOK,
    REMARK,
    REVIEWER,
    TEXT,
    VERDICT,
)
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import tables_in
from journeydesk.interchange.tables.zip_directory import opened_zip
from journeydesk.model import RecordId, clean_text, one_line, shortened

LARGEST = 3_000_000  # bytes; a sheet of 5,000 cards takes 300 KB
FOR = {"agree", "agreed", "agrees", "yes", "y", "true", "1", "x", "+", "✓", "✔"}
AGAINST = {"disagree", "disagreed", "disagrees", "no", "n", "false", "0", "-", "−", "✗", "✘"}
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one reviewer says of one card; `verdict` is None where that is left open.

    `words` are the card's as the reviewer read them.
    """

    row: int
    card: RecordId
    words: str
    verdict: bool | None
    remark: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class Review:
    """One sheet that was filled in; `key` is the same for the same answers."""

    name: str
    key: str
    answers: tuple[Answer, ...]
    notes: tuple[Note, ...]


def is_review(source: Source) -> bool:
    """Quick to say: by its mark, without reading the rest."""
    if not 0 < len(source.data) <= LARGEST:
        return False
    if not source.data.startswith(b"PK"):
        return _mark_in_text(source.data)
    with opened_zip(source) as archive:
        if "xl/workbook.xml" not in archive.namelist():
            return False
        return MARK_IN_BOOK.encode() in archive.read("xl/workbook.xml")


def read_review(source: Source) -> Review:
    """What was filled in. Raises InputRefused where there is no column of ids any more."""
    notes: list[Note] = []
    answers: list[Answer] = []
    found = [(table, head) for table in tables_in(source).tables if (head := _head(table.rows))]
    if not found:
        told = _("its column “{mark}” is gone, and nobody knows which card a row is about")
        source.refuse(told.format(mark=MARK))
    for table, (line, columns) in found:
        rows = enumerate(table.rows[line:], (table.line or 1) + line)
        answers += _answers(rows, columns, source.name, notes)
    key = hashlib.sha256(repr([_said(each) for each in answers]).encode()).hexdigest()
    return Review(source.name, key, tuple(answers), tuple(notes))


def _mark_in_text(data: bytes) -> bool:
    head = data[:4096]
    return any(MARK.encode(code) in head for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _head(rows: Sequence[Row]) -> tuple[int, dict[int, int]] | None:
    """How many rows stand above the answers, and where each column is now."""
    for number, row in enumerate(rows, 1):
        names = [one_line(cell).casefold() for cell in row]
        if MARK.casefold() in names:
            return number, dict(_columns(names))
    return None


def _columns(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """By their headings, else where they stood from the ids on."""
    mark = names.index(MARK.casefold())
    for column, heading in enumerate(HEADINGS):
        known = [n for n in (_(heading).casefold(), heading.casefold()) if n in names]
        place = names.index(known[0]) if known else mark - (len(HEADINGS) - 1 - column)
        if place >= 0:
            yield column, place


def _answers(
    rows: Iterator[tuple[int, Row]] | enumerate[Row],
    columns: dict[int, int],
    name: str,
    notes: list[Note],
) -> Iterator[Answer]:
    """A reviewer's name holds for the rows below it; the file's name where there is none."""
    reviewer = PurePath(name).stem
    for number, row in rows:
        said = {column: _cell(row, place) for column, place in columns.items()}
        reviewer = one_line(said.get(REVIEWER, "")) or reviewer
        verdict, remark = said.get(VERDICT, ""), said.get(REMARK, "").strip()
        if not (verdict.strip() or remark):
            continue
        told = _verdict(verdict)
        if told is None and verdict.strip():
            unclear = _("“{words}” is neither agree nor disagree; it is kept as a remark")
            text = unclear.format(words=shortened(verdict, 40))
            notes.append(Note(name, number, "guess", text))
            remark = "\n".join(filter(None, (verdict.strip(), remark)))
        card = said.get(len(HEADINGS) - 1, "").strip()
        yield Answer(number, card, said.get(TEXT, ""), told, remark, reviewer)


def _cell(row: Row, place: int) -> str:
    return clean_text(unguarded(row[place])) if place < len(row) else ""


def _verdict(text: str) -> bool | None:
    word = one_line(text).casefold().strip(" .!")
    if word in FOR | {_(AGREE).casefold()}:
        return True
    return False if word in AGAINST | {_(DISAGREE).casefold()} else None


def _said(answer: Answer) -> tuple[str, bool | None, str, str]:
    return answer.card, answer.verdict, answer.remark, answer.reviewer
