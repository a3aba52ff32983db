"""The formats that maps can be written in for other programs, a row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from journeydesk.interchange.report import Note
from journeydesk.model import RecordId, Records

# Writers are brought in when they are needed: openpyxl takes 0.24 s.


@dataclass(frozen=True, slots=True)
class Content:
    """What is written: these maps, of records that refer to nothing that is not among them.

    `assets` has the bytes of images, by SHA-256.
    """

    records: Records
    map_ids: tuple[RecordId, ...]
    assets: Mapping[str, bytes] = field(default_factory=dict)


def _json(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.journey_json.writer import write_json

    file.write(write_json(content.records, content.map_ids, content.assets).encode())


def _mermaid(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.mermaid.writer import write_mermaid

    file.write(write_mermaid(content.records, content.map_ids[0]).encode())


def _on_mermaid(content: Content, name: str) -> tuple[Note, ...]:
    from journeydesk.interchange.mermaid.writer import notes_on_mermaid

    return notes_on_mermaid(content.records, content.map_ids[0], name)


def _workbook(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.workbook.writer import write_workbook

    write_workbook(content.records, content.map_ids, content.assets, file)


def _csv(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.delimited_table import write_delimited

    write_delimited(content.records, content.map_ids[0], file)


def _tsv(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.delimited_table import write_delimited

    write_delimited(content.records, content.map_ids[0], file, delimiter="\t")


def _markdown(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.markdown_map import write_markdown

    file.write(write_markdown(content.records, content.map_ids[0]).encode())


def _slides(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.slides.writer import write_slides

    write_slides(content.records, content.map_ids, file)


def _review_workbook(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.review.writer import write_review_workbook

    write_review_workbook(content.records, content.map_ids, file)


def _review_csv(content: Content, file: BinaryIO) -> None:
    from journeydesk.interchange.review.writer import write_review_csv

    write_review_csv(content.records, content.map_ids, file)


def _nothing(_content: Content, _name: str) -> tuple[Note, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Writer:
    """`notes` tell what of the maps a file of that name does not hold; one that does not hold
    several maps gets one alone."""

    suffix: str
    write: Callable[[Content, BinaryIO], None]
    holds_several: bool = False
    notes: Callable[[Content, str], tuple[Note, ...]] = _nothing


WRITERS = {
    each.suffix: each
    for each in (
        Writer(".json", _json, holds_several=True),
        Writer(".xlsx", _workbook, holds_several=True),
        Writer(".pptx", _slides, holds_several=True),
        Writer(".csv", _csv),
        Writer(".tsv", _tsv),
        Writer(".md", _markdown),
        Writer(".mmd", _mermaid, notes=_on_mermaid),
    )
}
REVIEW_WRITERS = {
    each.suffix: each
    for each in (
        Writer(".xlsx", _review_workbook, holds_several=True),
        Writer(".csv", _review_csv, holds_several=True),
    )
}
