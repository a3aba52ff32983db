"""Whatever is done to a map, the opened outline is what its records say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

import pytest
from driver import User
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from journeydesk.app.outline import children_of
from journeydesk.commands import move_cards, move_stage, move_touchpoint, remove_records, set_field
from journeydesk.model import Card, Lane, Stage, Touchpoint
from journeydesk.ui.outline.model import OutlineModel

STEPS = 60


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    user.do("outline")
    user.window.open_map.outline.expandAll()
    yield user
    user.close()


@pytest.mark.parametrize("seed", range(4))
def test_the_outline_follows_anything(user: User, seed: int) -> None:
    random, rows = Random(seed), user.window.open_map.outline.rows
    watch = QAbstractItemModelTester(rows)
    for _step in range(STEPS):
        random.choice(DEEDS)(user, random)
        user.window.open_map.outline.expand(rows.index(0, 0))
        compare(user, rows)
    watch.deleteLater()


def compare(
    user: User,
    rows: OutlineModel,
    index: QModelIndex = QModelIndex(),  # noqa: B008
) -> None:
    """What has been opened, row by row."""
    if rows.canFetchMore(index):
        return
    below = [rows.index(row, 0, index) for row in range(rows.rowCount(index))]
    record = rows.record_at(index) if index.isValid() else None
    ids = [found.id for child in below if (found := rows.record_at(child))]
    assert ids == children_of(user.session.records, user.session.map.id, record)
    for child in below:
        compare(user, rows, child)


def move_a_card(user: User, random: Random) -> None:
    records = user.session.records
    cards, stages = records.of(Card), records.of(Stage)
    if cards and stages:
        stage = random.choice(stages).id
        steps = [None, *(step.id for step in records.at(Touchpoint, stage))]
        place = {"lane": random.choice(records.of(Lane)).id, "stage": stage}
        under = random.choice(steps)
        ids = [card.id for card in random.sample(cards, min(len(cards), random.choice((1, 20))))]
        plan = partial(move_cards, ids=ids, touchpoint=under, before=None, **place)
        user.session.run("Move", plan)


def move_a_stage(user: User, random: Random) -> None:
    ids = [stage.id for stage in user.session.records.of(Stage)]
    if ids:
        before = random.choice([None, *ids])
        user.session.run("Move", partial(move_stage, id_=random.choice(ids), before=before))


def move_a_touchpoint(user: User, random: Random) -> None:
    records = user.session.records
    steps, stages = records.of(Touchpoint), records.of(Stage)
    if steps:
        ids = {"id_": random.choice(steps).id, "stage": random.choice(stages).id}
        user.session.run("Move", partial(move_touchpoint, before=None, **ids))


def delete_something(user: User, random: Random) -> None:
    cls = random.choice((Card, Card, Touchpoint, Stage))
    ids = [record.id for record in user.session.records.of(cls)]
    gone = random.sample(ids, min(len(ids), random.choice((1, 1, 20))) if cls is Card else 0)
    if cls is not Card and len(ids) > 1:
        gone = [random.choice(ids)]
    user.session.run("Delete", partial(remove_records, ids=gone))


def hide_or_show_a_lane(user: User, random: Random) -> None:
    lane = random.choice(user.session.records.of(Lane))
    change = {"field": "visible", "value": not lane.visible}
    user.session.run("Hide", partial(set_field, ids=[lane.id], **change))


def travel(user: User, random: Random) -> None:
    user.session.store.travel(random.randint(-5, 5))


DEEDS: tuple[Callable[[User, Random], None], ...] = (
    move_a_card,
    move_a_card,
    move_a_stage,
    move_a_touchpoint,
    delete_something,
    hide_or_show_a_lane,
    travel,
)
