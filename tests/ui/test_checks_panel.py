"""Checks beside the map: what it lacks, going there, mending it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from journeydesk.analysis.lint import Remark
from journeydesk.ui.checks_panel import ChecksPanel

PAIN = "Half a day at home for a parcel"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def panel(user: User) -> ChecksPanel:
    user.do("checks")
    return user.window.open_map.checks.widget


def said(user: User) -> list[str]:
    found = panel(user).remarks
    rows = [found.row(found.index(row, 0)) for row in range(found.rowCount())]
    return [row.text for row in rows if isinstance(row, Remark)]


def choose(user: User, words: str) -> None:
    checks = panel(user)
    texts = [str(checks.remarks.index(r, 0).data()) for r in range(checks.remarks.rowCount())]
    row = next(row for row, text in enumerate(texts) if words in text)
    checks.list.setCurrentIndex(checks.remarks.index(row, 0))


def test_they_follow_the_map_while_they_are_seen(user: User) -> None:
    before = len(said(user))
    user.click("I wait")
    user.do("delete")
    panel(user).look()
    after = said(user)
    assert len(after) != before
    assert not any("I wait" in text for text in after)


def test_a_remark_leads_to_what_it_is_about(user: User) -> None:
    choose(user, PAIN)
    user.press(Qt.Key.Key_Return, panel(user).list)
    [id_] = user.session.store.selection
    assert user.session.records.find(id_).text.startswith(PAIN)


def test_what_can_be_mended_is_mended_in_one_step(user: User) -> None:
    choose(user, f"“{PAIN}")
    fix = panel(user).fix
    assert isinstance(fix, QPushButton)
    assert fix.isVisible()
    fix.click()
    panel(user).look()
    assert not any(text.startswith(f"“{PAIN}") for text in said(user))
    assert user.session.store.history.effective[-1].label == "Add an opportunity"
    user.do("undo")
    panel(user).look()
    assert any(text.startswith(f"“{PAIN}") for text in said(user))


def test_a_rule_cannot_be_mended_nor_gone_to(user: User) -> None:
    checks = panel(user)
    checks.list.setCurrentIndex(checks.remarks.index(0, 0))
    assert not checks.fix.isVisible()
    before = tuple(user.session.store.selection)
    user.press(Qt.Key.Key_Return, checks.list)
    assert tuple(user.session.store.selection) == before
