"""What holds of every report: whatever is entered, left out, or called otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.analysis.number import Figure
from journeydesk.analysis.report import Report, reports
from journeydesk.analysis.teams import TeamMatrix
from journeydesk.app.templates import find_template
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.keeping import Keeper
from journeydesk.model import (
    Emotion,
    Evidence,
    Expectation,
    Metric,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Rating,
    Record,
    Records,
    Stage,
    Switch,
    Touchpoint,
    Vote,
)

NAMES = ("title", "name", "label", "text", "owner_team", "quote")
NUMBERS: dict[type[Record], tuple[str, ...]] = {
    PainPoint: ("count", "base"),
    Expectation: ("expected", "perceived", "importance"),
    Opportunity: (
        "importance_count", "satisfaction_count", "raters", "customer_value", "business_value",
        "effort", "reach", "impact", "confidence",
    ),
    Emotion: ("value", "engagement"),
    Touchpoint: (
        "reach_share", "importance_customer", "active_min", "wait_min", "channel", "deviation",
    ),
    Switch: ("forced", "re_explain", "re_identify", "other_team", "wait"),
    Stage: ("count_in",),
    Persona: ("weight",),
    Metric: ("n", "target"),
    Evidence: ("value",),
}  # fmt: skip
LEAVES = (
    PainPoint,
    Expectation,
    Opportunity,
    Emotion,
    Switch,
    Path,
    Metric,
    Evidence,
    Rating,
    Vote,
)
TEMPLATE = find_template("delayed-order").path
SAMPLE = read_json(TEMPLATE.read_text(encoding="utf-8"), TEMPLATE.name).records
INPUTS = [
    (record.id, name)
    for record in SAMPLE
    for name in NUMBERS.get(type(record), ())
    if getattr(record, name) is not None
]
GONE = [(record.id, "") for record in SAMPLE if isinstance(record, LEAVES)]


def all_reports(records: Iterator[Record] | list[Record]) -> list[Report]:
    collected = Records(records)
    return [r for id_ in ("map", "map-2") for r in reports(collected, id_, Keeper())]


def figures(value: object, where: str = "") -> Iterator[tuple[str, Figure]]:
    """Every figure of a report under its place; what was entered is not gone into."""
    if isinstance(value, Figure):
        yield where, value
    elif isinstance(value, TeamMatrix):  # whose friction it is goes with the channel
        yield f"{where}.total", value.total
    elif isinstance(value, tuple):
        for i, part in enumerate(value):
            yield from figures(part, f"{where}[{_name(part, i)}]")
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("journey", "walk", "flips"):  # the last repeats pains
                yield from figures(getattr(value, field.name), f"{where}.{field.name}")


def _name(part: object, number: int) -> str:
    """Of what is about a record, its id: rows may go with what they are about."""
    if is_dataclass(part):
        first = getattr(part, fields(part)[0].name)
        for record in (first, getattr(first, "card", None), getattr(first, "round", None)):
            if isinstance(record, Record):
                return record.id
    return str(number)


WHOLE = [dict(figures(report)) for report in all_reports(list(SAMPLE))]


@given(st.sampled_from(INPUTS + GONE))
def test_leaving_out_one_input_never_makes_a_number_of_what_was_unknown(
    left_out: tuple[str, str],
) -> None:
    id_, name = left_out
    less = [
        record.evolve(**{name: None}) if record.id == id_ and name else record
        for record in SAMPLE
        if name or record.id != id_
    ]
    for before, report in zip(WHOLE, all_reports(less), strict=True):
        for where, figure in figures(report):
            was = before.get(where)
            if was is not None and was.value is None:
                assert figure.value is None, where


@given(st.integers())
def test_numbers_and_places_depend_on_no_name(seed: int) -> None:
    random = Random(seed)
    renamed = []
    for record in SAMPLE:
        names = [name for name in NAMES if getattr(record, name, "")]
        if isinstance(record, Touchpoint):
            names = [name for name in names if name != "owner_team"]  # which is who is meant
        words = {name: "".join(random.choices("注文は届きますか", k=4)) for name in names}
        renamed.append(record.evolve(**words) if names else record)
    for before, after in zip(all_reports(list(SAMPLE)), all_reports(renamed), strict=True):
        order = [[p.pain.card.id for p in r.pains.by_priority] for r in (before, after)]
        assert order[0] == order[1]
        assert before.pains.rankings == after.pains.rankings
        assert [f.at for f in before.pains.flips] == [f.at for f in after.pains.flips]
        assert before.switching.rate == after.switching.rate


@given(st.lists(st.tuples(st.sampled_from(INPUTS), st.integers(0, 5)), max_size=20))
def test_whatever_is_entered_the_matrix_adds_up_and_nothing_raises(
    entered: list[tuple[tuple[str, str], int]],
) -> None:
    changed = {record.id: record for record in SAMPLE}
    for (id_, name), value in entered:
        try:
            changed[id_] = changed[id_].evolve(**{name: value})
        except ValueError:  # the record takes no such value
            continue
    for report in all_reports(list(changed.values())):
        cells = [figure.value for row in report.switching.matrix.rows for figure in row]
        known = [value for value in cells if value is not None]
        assert sum(known) == pytest.approx(report.switching.total.value or 0)
