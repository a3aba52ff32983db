"""The rows of a sheet: the records of a map in its order, and what each of their cells says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from journeydesk.analysis.report import Report, reports
from journeydesk.interchange.workbook.cells import Value, kept_text
from journeydesk.interchange.workbook.names import name_of
from journeydesk.interchange.workbook.sheets import Column
from journeydesk.interchange.workbook.values import cell_of
from journeydesk.keeping import Keeper
from journeydesk.layout.amounts import half_up
from journeydesk.layout.metric_strip import metric_told
from journeydesk.model import (
    Card,
    CardKind,
    Emotion,
    Expectation,
    Lane,
    Map,
    Metric,
    Opportunity,
    PainPoint,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)

FINDINGS: dict[type[Record], CardKind] = {
    PainPoint: CardKind.PAIN_POINT,
    Expectation: CardKind.EXPECTATION,
    Opportunity: CardKind.OPPORTUNITY,
}


def row_id(record: Record) -> RecordId:
    """By what a row is known: what lies in a card goes by the card's id."""
    return record.card if isinstance(record, PainPoint | Expectation | Opportunity) else record.id


def records_in_rows(cls: type[Record], records: Records, map_id: RecordId) -> Iterator[Record]:
    """In reading order; of a card without numbers an empty record, that is not on the map."""
    if cls is Map:
        yield records.get(Map, map_id)
    elif cls in FINDINGS:
        for card in cards_of(records, map_id):
            if known := records.at(cls, card.id):
                yield known[0]
            elif card.kind is FINDINGS[cls]:
                yield cls.model_validate({"card": card.id})
    elif cls is Card:
        yield from cards_of(records, map_id)
    elif cls is Touchpoint:
        yield from touchpoints_of(records, map_id)
    elif cls is Emotion:
        for step in touchpoints_of(records, map_id):
            yield from records.at(Emotion, step.id)
    else:
        yield from records.at(cls, map_id)


def touchpoints_of(records: Records, map_id: RecordId) -> Iterator[Touchpoint]:
    for stage in records.at(Stage, map_id):
        yield from records.at(Touchpoint, stage.id)


def cards_of(records: Records, map_id: RecordId) -> Iterator[Card]:
    for stage in records.at(Stage, map_id):
        for lane in records.at(Lane, map_id):
            yield from records.at(Card, lane.id, stage.id)


@dataclass(frozen=True)
class Saying:
    """What cells say of the records of one map."""

    records: Records
    map_id: RecordId

    def cell(self, record: Record, field: str) -> Value:
        """Of a field, or of what is computed."""
        match field:
            case "words":
                return kept_text(self._card(record).text)
            case "place":
                return kept_text(self._place(self._card(record)))
            case "priority" | "gap":
                return self._figures.get((field, row_id(record)))
            case "score" if isinstance(record, Metric):
                return self._scores.get(record.id)
            case "score":
                return self._figures.get((field, row_id(record)))
        return cell_of(record, field, self.records)

    def _card(self, record: Record) -> Card:
        return self.records.get(Card, row_id(record))

    def _place(self, card: Card) -> str:
        ends = self.records.find(card.stage), self.records.find(card.touchpoint)
        return " · ".join(filter(None, (name_of(end, self.records) for end in ends)))

    @cached_property
    def _report(self) -> Report:
        """Of all personas together."""
        return reports(self.records, self.map_id, Keeper())[-1]

    @cached_property
    def _scores(self) -> Mapping[RecordId, str]:
        return {each.metric.id: metric_told(each.metric, each) for each in self._report.metrics}

    @cached_property
    def _figures(self) -> Mapping[tuple[str, RecordId], float]:
        """Rounded as the map tells them; what is unknown is not there."""
        report = self._report
        found = [
            *(("priority", each.pain.card.id, each.priority) for each in report.pains.ranked),
            *(("gap", e.expectation.card.id, e.gap.gap) for e in report.expectations.gaps),
            *(("score", s.opportunity.card.id, s.ulwick.score) for s in report.opportunities),
        ]
        return {
            (name, id_): half_up(figure.value, 1)
            for name, id_, figure in found
            if figure.value is not None
        }


def filled_rows(
    cls: type[Record], columns: Sequence[Column], saying: Saying
) -> Iterator[tuple[RecordId, tuple[Value, ...]]]:
    """The id of each row, and its cells."""
    for record in records_in_rows(cls, saying.records, saying.map_id):
        yield row_id(record), tuple(saying.cell(record, column.field) for column in columns)
