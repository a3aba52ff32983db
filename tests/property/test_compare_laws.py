"""Whatever becomes of a map, its comparison with itself is empty and lineages tell what is new."""

from __future__ import annotations

from compared import Two
from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.analysis.compare import (
    AlignedStage,
    ChangeKind,
    Comparison,
    Side,
    changes,
    compare_maps,
)
from journeydesk.commands import add_stage, add_touchpoint, move_stage, remove_records
from journeydesk.model import Card, Emotion, RecordId, Records, Stage, Touchpoint, records_in
from journeydesk.store import Transaction

# What is done to the future state: a deed, and which of what it can be done to.
deeds = st.lists(
    st.tuples(st.sampled_from(["stage", "step", "move", "gone", "felt"]), st.integers(0, 9)),
    max_size=8,
)


def done(tx: Transaction, future: RecordId, deed: str, at: int) -> None:
    stages = tx.records.at(Stage, future)
    everything = [r for r in records_in(tx.records, future) if isinstance(r, Touchpoint | Card)]
    felt = [r for r in records_in(tx.records, future) if isinstance(r, Emotion)]
    if deed == "stage" or not stages:
        add_stage(tx, future, title="New")
    elif deed == "step":
        add_touchpoint(tx, stages[at % len(stages)].id, title="New")
    elif deed == "move":
        move_stage(tx, stages[at % len(stages)].id, before=stages[0].id)
    elif deed == "gone" and everything:
        gone = sorted([*everything, *stages], key=lambda record: record.id)
        remove_records(tx, [gone[at % len(gone)].id])
    elif deed == "felt" and felt:
        emotion = sorted(felt, key=lambda record: record.id)[at % len(felt)]
        tx.put(emotion.evolve(value=[None, -2.0, 0.5][at % 3]))


def after(found: list[tuple[str, int]]) -> Two:
    def plan(tx: Transaction, future: RecordId) -> None:
        for deed, at in found:
            done(tx, future, deed, at)

    return Two(plan)


def lineages(side: Side) -> set[str]:
    return {record.lineage_id for record in records_in(side.records, side.map or "")}


@settings(max_examples=60)
@given(deeds)
def test_added_and_removed_are_the_differences_of_the_lineages(
    found: list[tuple[str, int]],
) -> None:
    before, now = after(found).sides
    told = changes(before, now)

    def of(kind: ChangeKind) -> set[str]:
        return {change.record.lineage_id for change in told if change.kind is kind}

    assert of(ChangeKind.ADDED) == lineages(now) - lineages(before)
    assert of(ChangeKind.REMOVED) == lineages(before) - lineages(now)


@settings(max_examples=30)
@given(deeds)
def test_a_map_compared_with_itself_is_empty(found: list[tuple[str, int]]) -> None:
    _before, now = after(found).sides
    same = compare_maps(now, now)
    assert same.owners == ()
    assert all(stage.before is stage.after for stage in same.stages)
    gains = [step.together.delta.value for step in same.steps]
    gains += [total.peak_end.delta.value for total in same.totals]
    assert set(gains) <= {0.0, None}


@settings(max_examples=60)
@given(deeds)
def test_every_stage_and_step_of_both_maps_stands_in_the_rows_once(
    found: list[tuple[str, int]],
) -> None:
    two = after(found)
    aligned = two.comparison
    for side, name in zip(two.sides, ("before", "after"), strict=True):
        inside = records_in(side.records, side.map or "")
        rows: tuple[list[AlignedStage], ...] = (list(aligned.stages),)
        for cls, row in ((Stage, rows[0]), (Touchpoint, aligned.steps)):
            shown = [here.id for one in row if (here := getattr(one, name))]
            assert sorted(shown) == sorted(r.id for r in inside if isinstance(r, cls))
    shown_now = [step.after.id for step in aligned.steps if step.after]
    assert shown_now == in_order(two.store.records, two.future)


def in_order(records: Records, map_: RecordId) -> list[RecordId]:
    return [t.id for s in records.at(Stage, map_) for t in records.at(Touchpoint, s.id)]


@settings(max_examples=60)
@given(deeds)
def test_the_other_way_round_gains_are_losses_and_unknown_is_unknown(
    found: list[tuple[str, int]],
) -> None:
    two = after(found)
    assert gains(two.comparison) == {key: _minus(v) for key, v in gains(two.back()).items()}


def gains(found: Comparison) -> dict[str, float | None]:
    return {step.touchpoint.lineage_id: step.together.delta.value for step in found.steps}


def _minus(value: float | None) -> float | None:
    return None if value is None else -value
