"""Two maps beside each other: stages by lineage, what is felt, what changes and for whom."""

from __future__ import annotations

import pytest
from compared import Two, copy_of

from journeydesk.analysis.compare import Comparison, TeamChanges, TeamsChange
from journeydesk.commands import (
    add_stage,
    add_touchpoint,
    link_cards,
    move_stage,
    remove_records,
)
from journeydesk.model import Stage, Touchpoint
from journeydesk.store import Transaction


def evolve(lineage: str, **fields: object):  # type: ignore[no-untyped-def]
    """A plan: what became of a record of the journey has other values in the future."""

    def plan(tx: Transaction, future: str) -> None:
        tx.put(copy_of(tx, lineage, future).evolve(**fields))

    return plan


def remove(*lineages: str):  # type: ignore[no-untyped-def]
    def plan(tx: Transaction, future: str) -> None:
        remove_records(tx, [copy_of(tx, lineage, future).id for lineage in lineages])

    return plan


def stages(found: Comparison) -> list[tuple[str, str, list[str]]]:
    """Each stage: before, after, the titles of its steps."""
    return [
        (
            aligned.before.title if aligned.before else "–",
            aligned.after.title if aligned.after else "–",
            [step.touchpoint.title for step in aligned.steps],
        )
        for aligned in found.stages
    ]


def told(found: Comparison) -> dict[str | None, list[tuple[str, str, tuple[str, ...]]]]:
    return {owner.team: [_told(change) for change in owner.changes] for owner in found.owners}


def _told(change: TeamsChange) -> tuple[str, str, tuple[str, ...]]:
    record = change.change.record
    return change.change.kind.value, record.lineage_id, change.change.fields


def test_a_future_state_that_was_just_derived_changes_nothing() -> None:
    found = Two().comparison
    assert found.owners == ()
    assert stages(found) == [
        ("First", "First", ["Step a", "Step b"]),
        ("Second", "Second", ["Step c", "Step d"]),
    ]
    assert {step.together.delta.value for step in found.steps} <= {0.0, None}


def test_stages_and_steps_stand_where_they_are_now_and_gone_ones_behind_what_they_followed() -> (
    None
):
    def change(tx: Transaction, future: str) -> None:
        first = tx.records.at(Stage, future)[0]
        add_stage(tx, future, title="Between", before=tx.records.at(Stage, future)[1].id)
        add_touchpoint(
            tx, first.id, title="New step", before=tx.records.at(Touchpoint, first.id)[0].id
        )

    found = Two(change, remove("b")).comparison
    assert stages(found) == [
        ("First", "First", ["New step", "Step a", "Step b"]),
        ("–", "Between", []),
        ("Second", "Second", ["Step c", "Step d"]),
    ]
    kinds = [(s.before is not None, s.after is not None) for s in found.steps[:3]]
    assert kinds == [(False, True), (True, True), (True, False)]


def test_a_stage_that_went_keeps_its_place_and_its_steps() -> None:
    found = Two(remove("x")).comparison
    assert stages(found) == [
        ("First", "–", ["Step a", "Step b"]),
        ("Second", "Second", ["Step c", "Step d"]),
    ]


def test_the_order_of_stages_is_that_of_the_second_map() -> None:
    def swap(tx: Transaction, future: str) -> None:
        first, second = tx.records.at(Stage, future)
        move_stage(tx, second.id, before=first.id)

    assert [row[1] for row in stages(Two(swap).comparison)] == ["Second", "First"]
    assert [row[1] for row in stages(Two(swap).back())] == ["First", "Second"]


def test_what_a_step_gains_is_told_for_all_and_for_each_and_unknown_stays_unknown() -> None:
    found = Two(evolve("b-ann", value=2.0), evolve("d-bob", value=None)).comparison
    steps = {step.touchpoint.title: step for step in found.steps}
    assert [p.name for p in found.personas] == ["Ann", "Bob"]
    # 0.75 · −1 + 0.25 · 1 = −0.5 before, 0.75 · 2 + 0.25 · 1 = 1.75 after
    assert steps["Step b"].together.delta.value == pytest.approx(2.25)
    assert [shift.delta.value for shift in steps["Step b"].each] == [3.0, 0.0]
    assert steps["Step c"].each[0].delta.value is None  # Ann was never asked
    assert steps["Step d"].each[1].delta.value is None
    assert steps["Step d"].each[1].before.value == 0


def test_peak_end_friction_and_coverage_are_told_before_and_after() -> None:
    found = Two(evolve("d-ann", value=2.0)).comparison
    ann, bob, everybody = found.totals
    assert (ann.persona.name, bob.persona.name, everybody.persona) == ("Ann", "Bob", None)  # type: ignore[union-attr]
    assert (ann.peak_end.before.value, ann.peak_end.after.value) == (0.0, 2.0)
    assert ann.peak_end.delta.value == 2.0
    assert bob.peak_end.delta.value == 0.0
    assert everybody.friction.before.known == everybody.friction.after.known
    assert found.coverage.before.value == found.coverage.after.value == 0.0


def test_a_persona_of_one_map_alone_has_no_gain() -> None:
    found = Two(remove("bob")).comparison
    assert [p.name for p in found.personas] == ["Ann", "Bob"]
    assert found.totals[1].peak_end.before.value is not None
    assert found.totals[1].peak_end.delta.value is None
    assert all(step.each[1].after.value is None for step in found.steps)


def test_changes_stand_by_team_along_the_journey_and_those_of_no_team_last() -> None:
    found = Two(
        evolve("y", title="Afterwards"),
        evolve("d", title="Step d, quicker"),
        evolve("c-bob", value=1.0, n=30),
        evolve("late", text="Told too late", status="validated", private_note="not for print"),
        evolve("b", title="Step b, better"),
    ).comparison
    assert told(found) == {
        "Sales": [("changed", "b", ("title",)), ("changed", "late", ("text",))],
        "Support": [("changed", "c-bob", ("value",)), ("changed", "d", ("title",))],
        None: [("changed", "y", ("title",))],
    }
    assert [owner.team for owner in found.owners] == ["Sales", "Support", None]
    assert [[change.step for change in owner.changes] for owner in found.owners] == [
        [2, 2],
        [3, 4],
        [None],
    ]


def test_what_comes_or_goes_with_its_touchpoint_or_card_is_not_told_by_itself() -> None:
    found = Two(remove("b", "idea")).comparison
    assert told(found) == {"Sales": [("removed", "b", ())], None: [("removed", "idea", ())]}


def answers_of(owner: TeamChanges, lineage: str) -> list[tuple[str, list[str]]]:
    [change] = [c for c in owner.changes if c.change.record.lineage_id == lineage]
    return [(a.opportunity.text, [act.what for act in a.actions]) for a in change.answers]


@pytest.mark.parametrize(
    ("lineage", "fields"),
    [
        ("late", {"text": "Told too late"}),  # the pain that the opportunity names
        ("b", {"title": "Step b, better"}),  # where that pain is met
        ("b-ann", {"value": 2.0}),  # what is felt there
    ],
)
def test_a_change_has_the_opportunities_behind_it_with_their_actions(
    lineage: str, fields: dict[str, object]
) -> None:
    [owner] = Two(evolve(lineage, **fields)).comparison.owners
    assert answers_of(owner, lineage) == [("Say it before", ["Write a mail"])]


def test_a_line_to_an_opportunity_answers_a_change_too() -> None:
    def link(tx: Transaction, future: str) -> None:
        ends = [copy_of(tx, lineage, future).id for lineage in ("d", "idea")]
        link_cards(tx, *ends)

    changed = Two(link, evolve("d", title="Quicker"), evolve("a", title="Other")).comparison
    [nobody] = [owner for owner in changed.owners if owner.team is None]
    assert answers_of(nobody, "a") == []
    [support] = [owner for owner in changed.owners if owner.team == "Support"]
    assert answers_of(support, "d") == [("Say it before", ["Write a mail"])]


def test_counts_are_told_where_both_maps_have_them() -> None:
    two = Two()
    with two.store.transaction("Measure") as tx:
        for lineage, count in (("x", 100), ("y", 90)):
            tx.put(copy_of(tx, lineage, two.future).evolve(count_in=count))
    assert told(two.comparison) == {
        None: [("changed", "x", ("count_in",)), ("changed", "y", ("count_in",))]
    }


def test_the_two_maps_are_named() -> None:
    found = Two().comparison
    assert (found.before.title, found.after.title) == ("A journey", "Tomorrow")
