"""What a title block tells in fields: each under a hairline, all on one grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.analysis.coverage import coverage
from journeydesk.charts.furniture.imprint import Imprint, date_told
from journeydesk.charts.furniture.parts import LABEL, PROSE, VALUE, moved, rule, words_part
from journeydesk.charts.pen import BAR, Pen
from journeydesk.drawing import Group, Rect, Stroke, rounded
from journeydesk.i18n import _, ngettext
from journeydesk.layout import Memo, label_of_map_type
from journeydesk.layout.amounts import percent
from journeydesk.layout.flow import flowed
from journeydesk.layout.title import Titled
from journeydesk.layout.title_parts import persona_part
from journeydesk.model import Map, Scenario

COLUMN, GUTTER = 132.0, 16.0  # of the grid: about, and between two columns
ABOVE, BELOW = 5.0, 11.0  # a field's words from its hairline, and from the next row
LONG = 34  # letters from which on a text takes two columns

Draw = Callable[[float], Sequence[Group]]


@dataclass(frozen=True, slots=True)
class Field:
    """`draw` is told the width it has; the field covers `span` columns."""

    id: str
    label: str
    span: int
    draw: Draw


def facts(shown: Titled, imprint: Imprint, width: float, memo: Memo) -> list[Group]:
    """As many columns as there is room for, the fields row by row; each row ends where all do."""
    columns = max(1, int((width + GUTTER) // (COLUMN + GUTTER)))
    each = (width + GUTTER) / columns
    found: list[Group] = []
    top = 0.0
    for row in _rows(list(_fields(shown, imprint, memo)), columns):
        at, bottom = 0, top
        for field, span in row:
            drawn = _drawn(field, rounded(span * each - GUTTER), memo)
            found += [moved(group, at * each, top) for group in drawn]
            bottom = max([bottom, *(top + group.bounds.bottom for group in drawn)])
            at += span
        top = bottom + BELOW
    return found


def _rows(fields: Sequence[Field], columns: int) -> list[list[tuple[Field, int]]]:
    """The fields that share a row, each with the columns it covers, the last one all the rest."""
    rows: list[list[tuple[Field, int]]] = []
    left = 0
    for field in fields:
        span = min(field.span, max(1, columns // 2))
        if span > left:
            rows.append([])
            left = columns
        rows[-1].append((field, span))
        left -= span
    return [_justified(row, columns) for row in rows]


def _justified(row: list[tuple[Field, int]], columns: int) -> list[tuple[Field, int]]:
    *before, (last, _span) = row
    return [*before, (last, columns - sum(span for _field, span in before))]


def _drawn(field: Field, width: float, memo: Memo) -> list[Group]:
    pen = Pen(memo, width)
    line = rule(f"{field.id} rule", 0.0, width, Stroke(pen.dim, 0.5), memo)
    label = moved(
        words_part(f"{field.id} label", field.label, LABEL, width, pen, dim=True), 0.0, ABOVE
    )
    below = label.bounds.bottom + 1.0
    return [line, label, *(moved(group, 0.0, below) for group in field.draw(width))]


def _fields(shown: Titled, imprint: Imprint, memo: Memo) -> Iterator[Field]:
    if shown.personas:
        label = ngettext("Persona", "Personas", len(shown.personas))
        yield Field("who", label, min(2, len(shown.personas)), partial(_who, shown, memo))
    told = _of_map(shown.map)
    if imprint.made_on:
        told.append((_("Date"), date_told(imprint.made_on)))
    if shown.project and shown.project.author:
        told.append((_("Author"), shown.project.author))
    told += _of_scenario(shown.scenario)
    if shown.counts.cards:
        yield Field("coverage", _("Evidence coverage"), 1, partial(_coverage, shown, memo))
    for label, words in told:
        is_long = len(words) > LONG
        draw = partial(_words, label, words, memo)
        yield Field(f"fact {label}", label, 2 if is_long else 1, draw)


def _of_scenario(scenario: Scenario | None) -> list[tuple[str, str]]:
    if scenario is None:
        return []
    way = " – ".join(part for part in (scenario.start, scenario.end) if part)
    told = (
        (_("From – to"), way),
        (_("Trigger"), scenario.trigger),
        (_("Success"), scenario.success_criteria),
    )
    return [(label, words) for label, words in told if words]


def _of_map(map_: Map) -> list[tuple[str, str]]:
    told = (
        (_("Map type"), label_of_map_type(map_.type)),
        (_("Version"), map_.version_label),
        (_("Status"), map_.status),
        (_("Period"), map_.period),
        (_("Owner"), map_.owner),
    )
    return [(label, words) for label, words in told if words]


def _words(id_: str, words: str, memo: Memo, width: float) -> list[Group]:
    style = PROSE if len(words) > LONG else VALUE
    return [words_part(id_, words, style, width, Pen(memo, width), dim=False)]


def _who(shown: Titled, memo: Memo, width: float) -> list[Group]:
    pictures = shown.pictures
    return flowed(
        [persona_part(p, pictures.get(p.id), width, memo) for p in shown.personas], width, 0.0
    )


def _coverage(shown: Titled, memo: Memo, width: float) -> list[Group]:
    """In percent, with the numbers behind it and a bar; in another colour where it is little."""
    counts, covered = shown.counts, coverage(shown.counts)
    pen, known = Pen(memo, width), counts.evidenced + counts.validated
    color = memo.theme.map["switch" if covered.is_hypothesis else "covered"]
    told = ngettext("{k} of {n} card", "{k} of {n} cards", counts.cards)
    told = told.format(k=known, n=counts.cards)
    words = _("{share} · {told}").format(share=percent(covered.share.value or 0.0), told=told)
    if covered.is_hypothesis:
        words = _("{words}: a hypothesis").format(words=words)
    text = words_part("coverage", words, VALUE, width, pen, dim=False)
    ops = tuple(pen.bar(0.0, 0.0, width, covered.share.value, color))
    bar = Group("coverage bar", Rect(0.0, 0.0, width, BAR), ops)
    return [text, moved(bar, 0.0, text.bounds.bottom + 3.0)]
