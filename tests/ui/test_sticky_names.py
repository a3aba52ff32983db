"""A stage that is wider than the view is named wherever a part of it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from journeydesk.commands import resize_stage, retext
from journeydesk.ui.canvas.sticky_names import INSET, Name, cut_column, name_of, name_shift
from journeydesk.ui.canvas.viewport import Viewport

WAIT = "I wait"
WIDE = 3_000.0


@pytest.fixture(params=["from the left", "from the right"])
def user(qtbot: object, request: pytest.FixtureRequest) -> Iterator[User]:
    is_mirrored = request.param == "from the right"
    user = User.with_sample_from_the_right() if is_mirrored else User.with_sample()
    stage = user.find(WAIT)
    user.session.run("Resize stage", lambda tx: resize_stage(tx, stage, WIDE))
    user.canvas.set_zoom(user.canvas.zoom)
    user.canvas.settle()
    yield user
    user.close()


def cut_name(where: Viewport) -> Name | None:
    column = cut_column(where)
    return name_of(where.layout, column) if column else None


def scroll_into(user: User, share: float) -> None:
    """That much of the wide stage is past the edge at which reading begins."""
    layout, view = user.session.layout, user.canvas.viewport().width()
    column = next(c for c in layout.columns if c.stage == user.find(WAIT))
    start, end = layout.ends_of(column)
    onwards = (view / 2 / user.canvas.scale_now - layout.side.w) * (-1 if end < start else 1)
    user.canvas.scroll_to(start + (end - start) * share + onwards, layout.head.y)
    user.canvas.settle()
    QApplication.processEvents()


def colors_beside_the_labels(user: User) -> set[int]:
    """Of the head's pixels near the edge at which reading begins."""
    where = user.canvas.where
    left, right = round(where.body_left), round(where.body_right)
    x = right - 60 if user.session.layout.is_mirrored else left + 4
    height = round(where.head_bottom - where.head_y)
    place = QRect(x, round(where.head_y) + 5, 56, height - 10)
    image = user.canvas.viewport().grab(place).toImage()
    return {image.pixel(i, j) for i in range(image.width()) for j in range(image.height())}


def test_its_name_stays_beside_the_lane_labels(user: User) -> None:
    scroll_into(user, 0.5)
    assert len(colors_beside_the_labels(user)) > 5
    user.session.run("Edit stage", lambda tx: retext(tx, user.find(WAIT), ""))
    assert len(colors_beside_the_labels(user)) > 5


def test_a_stage_whose_name_is_in_view_keeps_it_in_its_place(user: User) -> None:
    user.canvas.fit()
    name = cut_name(user.canvas.where)
    assert not name or name_shift(user.canvas.where, name) == 0.0


@given(share=st.floats(0.001, 0.999))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_a_name_never_leaves_its_chevron_and_is_in_view_while_there_is_room(
    user: User, share: float
) -> None:
    scroll_into(user, share)
    where = user.canvas.where
    name = cut_name(where)
    if name is None:
        return
    moved = name.words.moved(name_shift(where, name), 0.0)
    assert name.chevron.x < moved.x < moved.right < name.chevron.right
    shown, room = where.to_screen(moved), where.to_screen(name.chevron)
    visible = min(room.right, where.body_right) - max(room.x, where.body_left)
    if visible > shown.w + 60 * where.scale:
        margin = INSET * where.scale / 2
        assert shown.x >= where.body_left + margin
        assert shown.right <= where.body_right - margin


def test_the_ring_of_a_stage_ends_at_the_corner(user: User) -> None:
    user.session.store.selection.set((user.find(WAIT),))
    scroll_into(user, 0.5)
    where = user.canvas.where
    left = 0 if not user.session.layout.is_mirrored else round(where.body_right) + 2
    width = round(where.side_right - where.side_x) - 4
    corner = QRect(left, round(where.head_y), width, round(where.head_bottom - where.head_y))
    image = user.canvas.viewport().grab(corner).toImage()
    assert len({image.pixel(i, j) for i in range(width) for j in range(image.height())}) == 1
