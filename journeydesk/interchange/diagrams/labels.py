"""The words of a drawing, in the order in which they are read.

Real "journey maps" in drawing programs are flow charts of 15 to 105 shapes, not grids: what is a
stage and what a pain nobody can tell. So each page is a stage, and its words are cards in the inbox
lane, to be dragged to where they belong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.checks import check_consistent
from journeydesk.interchange.inbox import Unplaced, inbox
from journeydesk.interchange.look import Look, Table
from journeydesk.interchange.members import check_size, kept
from journeydesk.interchange.picking import picked, told_apart
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source, title_of
from journeydesk.model import Lane, LaneKind, Map, Stage

MOST_ROWS = 30  # of a page in a preview
# To sort the labels into.
LANES = (
    LaneKind.CUSTOMER_ACTION,
    LaneKind.TOUCHPOINT,
    LaneKind.THOUGHT_QUOTE,
    LaneKind.PAIN_POINT,
    LaneKind.OPPORTUNITY,
)
SAME_ROW = 12.0  # pixels: tops that differ by less stand side by side


@dataclass(frozen=True, slots=True)
class Label:
    """Words with their top left corner, in the drawing's pixels, y down."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a drawing that has a name; `others` counts lines that have no words."""

    name: str
    labels: tuple[Label, ...]
    others: int = 0


def in_reading_order(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Row by row from the top, and in a row from the left."""
    rows: list[list[Label]] = []
    for label in sorted(labels, key=lambda label: label.y):
        if rows and label.y - rows[-1][0].y < SAME_ROW:
            rows[-1].append(label)
        else:
            rows.append([label])
    return tuple(label for row in rows for label in sorted(row, key=lambda label: label.x))


def map_of_pages(pages: Sequence[Page], format_: str, source: Source) -> Imported:
    """One map of the pages that are wanted. Raises InputRefused where they hold no words."""
    names = told_apart(page.name for page in pages)
    pages = [replace(page, name=name) for page, name in zip(pages, names, strict=True)]
    wanted = [pages[at] for at in picked(names, source.choices.tables)]
    chosen = [page for page in wanted if page.labels]
    if not chosen:
        source.refuse(_("there are no words in the drawing"))
    check_size(sum(len(page.labels) for page in chosen), source.refuse)
    map_ = Map(title=title_of(source.name), rank="V")
    stages = [
        Stage(map=map_.id, rank=rank, title=kept(page.name, source.refuse))
        for page, rank in ranked(chosen)
    ]
    lanes = [Lane(map=map_.id, rank=rank, kind=kind) for kind, rank in ranked(LANES)]
    unplaced = [
        Unplaced(label.text, _("page {name}").format(name=page.name), stage.id)
        for page, stage in zip(chosen, stages, strict=True)
        for label in in_reading_order(page.labels)
    ]
    records = (map_, *stages, *lanes, *inbox(map_, (*stages, *lanes), unplaced))
    check_consistent(records, source.refuse)
    said = {"format": format_, "tables": tuple(page.name for page in chosen)}
    look = Look(source.choices.model_copy(update=said), tuple(_tables(pages)), facts=_facts(chosen))
    return Imported(records, tuple(_notes(wanted, source.name)), look=look)


def _tables(pages: Iterable[Page]) -> Iterator[Table]:
    for page in pages:
        if page.labels:
            labels = in_reading_order(page.labels)[:MOST_ROWS]
            yield Table(page.name, tuple((label.text,) for label in labels))


def _facts(pages: Sequence[Page]) -> tuple[tuple[str, str], ...]:
    labels = sum(len(page.labels) for page in pages)
    return ((_("Pages"), str(len(pages))), (_("Labels"), str(labels)))


def _notes(pages: Sequence[Page], name: str) -> Iterator[Note]:
    for page in pages:
        n = len(page.labels)
        told = ngettext(
            "page {page}: {n} label is a card in the inbox; drag it to where it belongs",
            "page {page}: {n} labels are cards in the inbox; drag them to where they belong",
            n,
        )
        if n:
            yield Note(name, None, "guess", told.format(page=page.name, n=n))
    if empty := ", ".join(page.name for page in pages if not page.labels):
        text = _("without words, and so left out: {pages}").format(pages=empty)
        yield Note(name, None, "skipped", text)
    if lines := sum(page.others for page in pages):
        told = ngettext(
            "{n} line between shapes is left out", "{n} lines between shapes are left out", lines
        )
        yield Note(name, None, "skipped", told.format(n=lines))
