"""The numbers beside the map: computed when seen, walked through by keys, leading to the map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeydesk.ui.analysis_panel import AnalysisPanel
from journeydesk.ui.analysis_panel.chart_list import PIXELS, ChartList
from journeydesk.ui.analysis_panel.larger import LargerChart


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_template("delayed-order")
    yield user
    user.close()


@pytest.fixture
def panel(user: User) -> AnalysisPanel:
    user.do("analysis")
    QApplication.processEvents()
    return user.window.open_map.analysis.widget  # type: ignore[no-any-return]


def rows(panel: AnalysisPanel) -> list[str]:
    model = panel.chart.rows
    return [str(model.index(i).data()) for i in range(model.rowCount())]


def led(panel: AnalysisPanel) -> list[int]:
    """The rows that lead to the map."""
    return [i for i, group in enumerate(panel.chart.rows.groups) if group.id]


def choose(panel: AnalysisPanel, name: str) -> None:
    panel.sheet.setCurrentIndex(panel.sheet.findData(name))


def test_the_ranking_of_the_first_persona_comes_first(panel: AnalysisPanel) -> None:
    assert "Maya" in rows(panel)[0]
    assert "60.0" in rows(panel)[led(panel)[0]]


def test_another_persona_has_other_numbers(panel: AnalysisPanel) -> None:
    panel.persona.setCurrentIndex(1)
    assert any("60.3" in row for row in rows(panel))


def test_every_chart_can_be_chosen(panel: AnalysisPanel) -> None:
    titles = set()
    for i in range(panel.sheet.count()):
        panel.sheet.setCurrentIndex(i)
        titles.add(rows(panel)[0])
    assert len(titles) == 8


def test_weights_change_the_order(panel: AnalysisPanel) -> None:
    panel.weights.frequency.setValue(0)
    panel.weights.drop.setValue(0)
    panel.look()
    first = rows(panel)[led(panel)[0]]
    assert "chatbot" in first
    assert "100.0" in first


def test_enter_on_a_row_goes_to_its_card(user: User, panel: AnalysisPanel) -> None:
    panel.chart.setCurrentIndex(panel.chart.rows.index(led(panel)[0]))
    card = panel.chart.current_id
    user.press(Qt.Key.Key_Return, panel.chart)
    assert user.session.store.selection.ids == (card,)


def test_raising_a_touchpoint_tells_what_it_gains(panel: AnalysisPanel) -> None:
    choose(panel, "peak-end")
    panel.chart.setCurrentIndex(panel.chart.rows.index(led(panel)[-1]))
    panel.raising.click()
    assert "PE with what is raised: +0.00" in rows(panel)[1]


def test_nothing_is_computed_while_it_is_hidden(user: User, panel: AnalysisPanel) -> None:
    before = panel.report
    user.window.open_map.show_history()
    user.click("Half a day at home for a parcel")
    user.do("delete")
    panel._idly.do_now()
    assert panel.report is before
    user.do("analysis")
    assert panel.report is not before


def test_nothing_is_computed_while_dragging(user: User, panel: AnalysisPanel) -> None:
    before = panel.report
    to = user.cell("Pain points", "I wait")
    user.drag("Half a day at home for a parcel", to, release=False)
    assert panel.report is before
    user.press(Qt.Key.Key_Escape)


def test_the_panel_is_made_when_first_shown(user: User) -> None:
    assert user.window.open_map.analysis._made is None


def window(panel: AnalysisPanel) -> LargerChart:
    panel.larger.click()
    QApplication.processEvents()
    [found] = panel.findChildren(LargerChart)
    return found


def told(chart: ChartList) -> list[str]:
    return [group.label for group in chart.rows.groups]


def test_the_larger_chart_follows_what_is_chosen(panel: AnalysisPanel) -> None:
    larger = window(panel)
    assert larger.isVisible()
    choose(panel, "teams")
    panel.persona.setCurrentIndex(1)
    assert larger.windowTitle() == "Handoffs between teams"
    assert told(larger.chart)[0] == told(panel.chart)[0]
    assert "Theo" in told(larger.chart)[0]
    larger.close()


def test_the_larger_chart_follows_the_map_while_the_panel_is_not_seen(
    user: User, panel: AnalysisPanel
) -> None:
    larger, card = window(panel), "Half a day at home for a parcel"
    assert any(card in row for row in told(larger.chart))
    user.window.open_map.show_history()
    user.click(card)
    user.do("delete")
    user.wait_until(lambda: not any(card in row for row in told(larger.chart)))
    larger.close()


def test_what_is_raised_is_kept_for_each_persona(panel: AnalysisPanel) -> None:
    choose(panel, "peak-end")
    panel.chart.setCurrentIndex(panel.chart.rows.index(led(panel)[-1]))
    panel.raising.click()
    panel.persona.setCurrentIndex(1)
    assert "raised" not in rows(panel)[1]
    panel.persona.setCurrentIndex(0)
    assert "raised" in rows(panel)[1]


def test_only_a_touchpoint_can_be_raised_and_then_be_as_it_was(panel: AnalysisPanel) -> None:
    choose(panel, "peak-end")
    panel.chart.setCurrentIndex(panel.chart.rows.index(0))
    assert not panel.raising.isEnabled()
    panel.chart.setCurrentIndex(panel.chart.rows.index(led(panel)[0]))
    before = rows(panel)
    panel.raising.click()
    assert panel.raising.text() == "As it was"
    assert rows(panel) != before
    panel.raising.click()
    assert rows(panel) == before


def test_all_flips_are_told_when_asked_for(panel: AnalysisPanel) -> None:
    def sentences() -> int:
        return sum("overtakes" in row for row in rows(panel))

    few = sentences()
    panel.all_flips.setChecked(True)
    assert sentences() > few == 2


def test_a_chart_is_first_painted_at_its_own_width(panel: AnalysisPanel) -> None:
    drawing = panel.chart.rows.drawing
    assert drawing
    assert drawing.width == max(240.0, panel.chart.viewport().width() / PIXELS)
