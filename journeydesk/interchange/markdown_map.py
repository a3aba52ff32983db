"""A map as Markdown: what it is about, its table, what is to be done, and its curve in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from journeydesk.analysis.number import Figure
from journeydesk.analysis.report import Report, reports
from journeydesk.i18n import _
from journeydesk.interchange.delimited_table import told_cells
from journeydesk.interchange.map_in_words import feeling_told, map_in_words
from journeydesk.keeping import Keeper
from journeydesk.layout.amounts import fixed, half_up, percent
from journeydesk.model import Card, Emotion, RecordId, Records, Stage, one_line

# What Markdown would take for its own; a bar ends a cell.
_OWN = re.compile(r"[\\`*|<\[]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_AT_START = re.compile(r"^(?=[#>+-])|^(\d+)(?=[.)]\s)")


def write_markdown(records: Records, map_id: RecordId) -> str:
    """The table comes back as a map when it is read; the rest is for people."""
    told = map_in_words(records, map_id)
    found = reports(records, map_id, Keeper())
    about = "\n".join(f"- **{name}:** {plain(value)}" for name, value in told.about)
    rows = [(row.label, *told_cells(row)) for row in told.rows]
    parts = [
        f"# {plain(told.title)}",
        about,
        _table((_("Stage"), *told.stages), rows) if told.stages else "",
        _section(_("Pain points by priority"), _pains(found[-1], records)),
        _section(_("Opportunities"), _opportunities(found[-1], records)),
        _section(_("The journey as it feels"), "\n".join(_curves(found, records))),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def plain(text: str) -> str:
    """Words on one line that Markdown leaves as they are."""
    return _AT_START.sub(r"\1\\", _OWN.sub(lambda found: f"\\{found[0]}", one_line(text)))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [_row(head), "|" + " --- |" * len(head), *map(_row, rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    told = ("<br>".join(map(plain, cell.split("\n"))) for cell in cells)
    return "| " + " | ".join(told) + " |"


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n{body}" if body else ""


def _pains(report: Report, records: Records) -> str:
    rows = [
        (
            each.pain.card.text,
            _stage(each.pain.card, records),
            _share(each.frequency),
            _score(each.priority),
        )
        for each in report.pains.by_priority
    ]
    head = (_("Pain point"), _("Where"), _("How often"), _("Priority, 0 to 100"))
    return _table(head, rows) if rows else ""


def _opportunities(report: Report, records: Records) -> str:
    rows = [
        (
            each.opportunity.card.text,
            _stage(each.opportunity.card, records),
            "\n".join(_answered(each.opportunity.known, records)),
            _score(each.ulwick.score),
        )
        for each in report.opportunities
    ]
    head = (_("Opportunity"), _("Where"), _("Answers"), _("Opportunity score, 0 to 20"))
    return _table(head, rows) if rows else ""


def _answered(known: object, records: Records) -> Iterator[str]:
    for id_ in getattr(known, "pains", ()):
        yield records.get(Card, id_).text


def _stage(card: Card, records: Records) -> str:
    return records.get(Stage, card.stage).title


def _share(figure: Figure) -> str:
    return "" if figure.value is None else percent(figure.value)


def _score(figure: Figure) -> str:
    return "" if figure.value is None else f"{half_up(figure.value, 1):g}"


def _curves(found: Sequence[Report], records: Records) -> Iterator[str]:
    """A line for each persona: its feelings in the order of its steps, then its ends."""
    for report in found:
        if report.persona and (line := _curve(report)):
            yield f"- **{plain(report.persona.name) or _('Unnamed persona')}:** {line}"


def _curve(report: Report) -> str:
    felt = [(point.touchpoint.title, e) for point in report.curve for e in point.emotions]
    told = [f"{plain(title)}: {plain(feeling_told(e))}" for title, e in felt if feeling_told(e)]
    known = [(e, title) for title, e in felt if e.value is not None]
    if not known:
        return " → ".join(told)
    lowest, highest = min(known, key=_value), max(known, key=_value)
    ends = _("Lowest at “{low}” ({least}), highest at “{high}” ({most}).").format(
        low=plain(lowest[1]),
        least=fixed(_value(lowest), 1, "+"),
        high=plain(highest[1]),
        most=fixed(_value(highest), 1, "+"),
    )
    return f"{' → '.join(told)}. {ends}"


def _value(pair: tuple[Emotion, str]) -> float:
    return pair[0].value or 0.0
