"""Several maps in one document: the tabs below the canvas, and what leads from map to map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from journeydesk.model import Map, MapType, View

Key = Qt.Key
SAMPLE = "Where is my order? A late parcel, from click to doorstep"
PAIN = "Half a day at home for a parcel"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def two(user: User) -> User:
    """At the sample, with a future state beside it."""
    user.add_map("Soon", "future-state")
    user.click_tab(SAMPLE)
    return user


def tabs_of(user: User):  # type: ignore[no-untyped-def]
    return user.window.open_map.map_strip.tabs


# -- one map ----------------------------------------------------------------------------------


def test_one_map_has_no_tabs_and_a_button_for_a_second(user: User) -> None:
    add = user.window.status.add_map
    assert (user.maps(), add.isVisible()) == ([], True)
    user.add_map("Soon")
    assert (user.maps(), add.isVisible()) == ([SAMPLE, "[Soon]"], False)
    user.do("undo")
    assert (user.maps(), add.isVisible()) == ([], True)


def test_the_only_map_cannot_be_deleted_and_a_sentence_says_why(user: User) -> None:
    user.do("delete_map")
    assert "only map" in user.window.banner.text
    assert user.session.map.title == SAMPLE


def test_the_only_map_is_renamed_where_its_title_stands(user: User) -> None:
    user.do("rename_map")
    user.canvas.editor.selectAll()
    user.type("Late")
    user.press(Key.Key_Return)
    assert user.session.map.title == "Late"


def test_what_needs_several_maps_cannot_be_used_with_one(user: User) -> None:
    names = ("next_map", "previous_map", "move_map_back", "move_map_forward")
    assert not any(user.window.actions_[name].isEnabled() for name in names)
    user.add_map("Soon")
    assert all(user.window.actions_[name].isEnabled() for name in names)


# -- adding, copying, renaming, moving, deleting ----------------------------------------------


def test_a_map_is_added_from_a_template_and_shown(user: User) -> None:
    user.add_map("Soon", "service-blueprint")
    assert user.maps() == [SAMPLE, "[Soon]"]
    assert user.session.map.type == MapType.SERVICE_BLUEPRINT
    assert user.last_action() == "Add map “Soon”"
    assert user.toast() == "Added map “Soon”"
    assert "Line of visibility" in user.lanes() or len(user.lanes()) > 3


def test_the_type_of_a_new_map_is_chosen(user: User) -> None:
    user.add_map("Soon", "blank", "Future state")
    assert user.session.map.type == MapType.FUTURE_STATE


def test_a_copy_stands_after_its_original_with_the_same_words(two: User) -> None:
    two.do("duplicate_map")
    assert two.maps() == [SAMPLE, f"[{SAMPLE} (copy)]", "Soon"]
    assert two.session.layout.columns != ()
    assert two.last_action().startswith("Duplicate map “Where is my order?")


def test_a_future_state_is_derived_shown_and_taken_back(two: User) -> None:
    two.do("derive_future")
    assert two.maps() == [SAMPLE, f"[{SAMPLE} (future)]", "Soon"]
    assert two.session.map.type == MapType.FUTURE_STATE
    assert two.last_action().startswith("Derive a future state of “Where is my order?")
    two.do("undo")
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]


def test_a_map_is_renamed_in_its_tab(two: User) -> None:
    two.rename_tab("Soon", "Next year")
    assert two.maps() == [SAMPLE, "[Next year]"]
    assert two.last_action() == "Rename map to “Next year”"
    two.rename_tab("Next year", "Never", Key.Key_Escape)
    assert two.maps() == [SAMPLE, "[Next year]"]


def test_a_tab_dragged_past_others_is_one_step(two: User) -> None:
    two.add_map("Later")
    two.drag_tab(SAMPLE, "Soon")
    assert two.maps() == ["Later", "Soon", f"[{SAMPLE}]"]
    assert two.last_action().startswith("Move map “Where")
    two.do("undo")
    assert two.maps() == [f"[{SAMPLE}]", "Later", "Soon"]


def test_a_map_is_moved_by_keys(two: User) -> None:
    two.do("move_map_back")
    assert two.maps() == ["Soon", f"[{SAMPLE}]"]
    two.do("move_map_back")
    assert two.told() == "It cannot go further that way"
    two.do("move_map_forward")
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]


def test_a_deleted_map_is_told_with_its_cards_and_brought_back(two: User) -> None:
    before = {record.id: record for record in two.session.records}
    two.do("delete_map")
    assert two.toast() == f"Deleted map “{SAMPLE[:39]}…” with 33 cards"
    assert (two.session.map.title, two.maps()) == ("Soon", [])
    two.do("undo")
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]
    assert {record.id: record for record in two.session.records} == before


def test_the_keys_of_the_tabs_are_about_the_map(two: User) -> None:
    two.click(PAIN)
    tabs_of(two).setFocus()
    QTest.keyClick(tabs_of(two), Key.Key_Right)
    assert two.maps() == [SAMPLE, "[Soon]"]
    QTest.keyClick(tabs_of(two), Key.Key_F2)
    QTest.keyClicks(tabs_of(two).field, "Next year")
    QTest.keyClick(tabs_of(two).field, Key.Key_Return)
    assert two.maps() == [SAMPLE, "[Next year]"]
    QTest.keyClick(tabs_of(two), Key.Key_Delete)
    assert [map_.title for map_ in two.session.maps] == [SAMPLE]
    assert PAIN in two.cards("Pain points", "My parcel arrives")


# -- going from map to map --------------------------------------------------------------------


def test_keys_go_from_map_to_map_and_round(two: User) -> None:
    window = two.window
    window.activateWindow()
    QApplication.processEvents()  # the dialog had the keys
    QTest.keyClick(two.canvas, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.session.map.title == "Soon"
    assert two.told() == "Map 2 of 2: Soon"
    QTest.keyClick(two.canvas, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.session.map.title == SAMPLE
    assert window.windowTitle() == f"{SAMPLE} – JourneyDesk"


def test_each_map_remembers_what_was_selected_and_looked_at(two: User) -> None:
    two.click(PAIN)
    two.canvas.set_zoom(2.0)
    two.canvas.scroll_to(700, 500)
    pose = two.canvas.pose
    two.click_tab("Soon")
    assert two.selected() == []
    assert two.canvas.pose != pose
    two.click_tab(SAMPLE)
    assert two.selected() == [PAIN]
    assert two.canvas.pose == pose


def test_undo_shows_the_map_in_which_something_changes(two: User) -> None:
    two.double_click(PAIN)
    two.canvas.editor.selectAll()
    two.type("Two days")
    two.press(Key.Key_Return)
    two.click_tab("Soon")
    two.do("undo")
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]
    assert two.is_in_view(PAIN)
    two.click_tab("Soon")
    two.click_in_history(two.history().index("Edit card"))
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]


def test_what_is_cut_on_one_map_is_pasted_on_another(two: User) -> None:
    two.click(PAIN)
    two.do("cut")
    two.click_tab("Soon")
    two.click_at(two.cell("Pain points", "Purchase"))
    two.do("paste")
    assert two.maps() == [SAMPLE, "[Soon]"]
    assert two.cards("Pain points", "Purchase") == [PAIN]
    two.click_tab(SAMPLE)
    assert two.cards("Pain points", "My parcel arrives") == []


def test_where_was_pressed_on_one_map_says_nothing_of_another(two: User) -> None:
    two.click(PAIN)
    two.click_tab("Soon")
    assert two.canvas.pressed_at is None


def test_which_map_it_is_now_is_told_whatever_led_there(two: User) -> None:
    two.click_tab("Soon")
    assert two.told() == "Map 2 of 2: Soon"
    two.window.open_map.go_to(two.session.maps[0].id)
    assert two.told().startswith("Map 1 of 2: Where")


def test_what_is_being_typed_is_kept_in_its_map(two: User) -> None:
    two.double_click(PAIN)
    two.canvas.editor.selectAll()
    two.type("Two days")
    two.click_tab("Soon")
    assert two.maps() == [SAMPLE, "[Soon]"]
    two.click_tab(SAMPLE)
    assert two.cards("Pain points", "My parcel arrives") == ["Two days"]


def test_what_is_found_on_another_map_is_shown_there(two: User) -> None:
    two.click_tab("Soon")
    assert two.look_for("half a day at home") == "1 of 1"
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]
    assert two.selected() == [PAIN]
    two.press_in_find_bar(Key.Key_Escape)
    assert two.maps() == [SAMPLE, "[Soon]"]


def test_the_command_palette_leads_to_other_maps(two: User) -> None:
    two.click_tab("Soon")
    two.open_palette("half a day at")
    palette = two.window.finding.palette
    assert palette.model.entries[0].detail.endswith("· Where is my order? A late par…")
    two.press_in_palette(Key.Key_Return)
    assert (two.maps(), two.selected()) == ([f"[{SAMPLE}]", "Soon"], [PAIN])
    assert "Soon" in two.open_palette("soon")
    two.press_in_palette(Key.Key_Return)
    assert two.maps() == [SAMPLE, "[Soon]"]


def test_a_view_of_another_map_is_shown_there(two: User) -> None:
    two.window.open_map.filtering.keep_view("Near")
    two.click_tab("Soon")
    [view] = two.session.records.of(View)
    two.window.open_map.show_view(view.id)
    assert two.maps() == [f"[{SAMPLE}]", "Soon"]


def test_a_document_is_listed_under_its_first_map(two: User) -> None:
    two.click_tab("Soon")
    two.do("close")
    assert two.window.preferences.recents[0].title == SAMPLE


def test_a_presentation_shows_one_map_and_goes_on_to_the_next_by_key(two: User) -> None:
    two.do("present")
    assert two.maps() == []
    two.do("next_map")
    assert (two.session.map.title, two.maps()) == ("Soon", [])
    two.do("present")
    assert two.maps() == [SAMPLE, "[Soon]"]


def test_the_outline_is_that_of_the_map_on_show(two: User) -> None:
    assert two.outline() == two.stages()
    two.click_tab("Soon")
    assert two.outline() == two.stages()


def test_a_filter_does_not_go_along_to_another_map(two: User) -> None:
    two.do("filter")
    filtering = two.window.open_map.filtering
    filtering.bar.toggled.emit(next(iter(filtering.bar.facets)), "pain_point")
    assert "of 33" in filtering.bar.count.text()
    two.click_tab("Soon")
    assert filtering.bar.count.text() == ""


def test_screen_readers_hear_titles_and_types(two: User) -> None:
    tabs = QAccessible.queryAccessibleInterface(tabs_of(two))
    names = [tabs.child(at).text(QAccessible.Text.Name) for at in range(2)]
    assert names == [f"{SAMPLE}, Current state", "Soon, Future state"]


def test_a_title_is_shown_letter_for_letter(two: User) -> None:
    two.rename_tab("Soon", "R&D")
    assert tabs_of(two).tabText(1) == "R&&D"
    assert [m.title for m in two.session.records.at(Map)] == [SAMPLE, "R&D"]


def test_a_derived_map_leads_to_its_origin(user: User) -> None:
    def origin() -> list[QAbstractButton]:
        row = user.window.open_map.inspector.forms[0].rows["derived_from"]
        return row.editor.buttons if row.isVisible() else []

    assert origin() == []
    user.do("derive_future")
    user.session.store.selection.set(())
    [button] = origin()
    assert button.toolTip() == SAMPLE
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert user.maps()[0] == f"[{SAMPLE}]"
    assert user.selected() == [SAMPLE]
    assert origin() == []
