"""The inspector over what is arranged: links, groups, pictures, locks, sizes and colours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk import Desk, cell_of
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeydesk.commands import lock
from journeydesk.model import (
    Card,
    Cluster,
    Colour,
    Image,
    Lane,
    Link,
    LinkDirection,
    LinkRoute,
    Persona,
    Project,
    Record,
    Stage,
    View,
)


@pytest.fixture
def arranged(desk: Desk) -> Desk:
    desk.arrange()
    return desk


def pictured(desk: Desk) -> Card:
    return next(card for card in desk.session.records.of(Card) if card.image)


def texts(desk: Desk, field: str) -> list[str]:
    """What a list of other records says, however little room it has."""
    return [button.toolTip() for button in desk.row(field).editor.buttons]


# -- links ---------------------------------------------------------------------------------------


def test_a_link_says_its_ends_and_leads_to_them(arranged: Desk) -> None:
    link = arranged.one(Link)
    source, target = (arranged.session.records.get(Card, end) for end in link.ends)
    arranged.select(link)
    assert texts(arranged, "source") == [source.text]
    assert texts(arranged, "target") == [target.text]
    arranged.click(arranged.row("target").editor.buttons[0])
    assert arranged.session.store.selection.ids == (target.id,)
    assert arranged.revealed == [target.id]
    assert arranged.row("text").editor.toPlainText() == target.text


def test_a_link_is_worded_and_turned(arranged: Desk) -> None:
    link = arranged.one(Link)
    arranged.select(link)
    arranged.type_and_leave("label", "causes")
    arranged.pick("direction", "Both ways")
    arranged.pick("route", "Straight")
    now = arranged.now(link)
    assert (now.label, now.direction, now.route) == (
        "causes",
        LinkDirection.TWO_WAY,
        LinkRoute.STRAIGHT,
    )
    assert arranged.last_action() == "Change route of link"


# -- groups --------------------------------------------------------------------------------------


def test_a_group_lists_its_cards_and_lets_one_out(arranged: Desk) -> None:
    cluster = arranged.one(Cluster)
    arranged.select(cluster)
    assert arranged.inspector.forms[0].head.place.text()
    first, second = texts(arranged, "members")
    arranged.click(arranged.row("members").editor.out_buttons[0])
    assert texts(arranged, "members") == [second]
    assert arranged.one(Card, text=first).cluster is None
    assert arranged.last_action() == "Change cards of group"
    arranged.session.store.undo()
    assert texts(arranged, "members") == [first, second]


def test_a_locked_card_is_not_let_out_of_its_group_and_the_reason_is_said(arranged: Desk) -> None:
    cluster = arranged.one(Cluster)
    [member, _other] = [c for c in arranged.session.records.of(Card) if c.cluster == cluster.id]
    arranged.session.run("Lock", lambda tx: lock(tx, [member.id]))
    arranged.select(cluster)
    at = texts(arranged, "members").index(member.text)
    arranged.click(arranged.row("members").editor.out_buttons[at])
    assert arranged.now(member).cluster == cluster.id
    assert "is locked" in arranged.row("members").reason.text()


def test_the_last_card_let_out_takes_the_group_along(arranged: Desk) -> None:
    cluster = arranged.one(Cluster)
    arranged.select(cluster)
    arranged.click(arranged.row("members").editor.out_buttons[0])
    arranged.click(arranged.row("members").editor.out_buttons[0])
    assert cluster.id not in arranged.session.records
    assert arranged.inspector.forms[0].head.name.text() == "Map"


def test_a_card_joins_a_group_of_its_cell_by_its_title(arranged: Desk) -> None:
    cluster = arranged.one(Cluster)
    member = next(c for c in arranged.session.records.of(Card) if c.cluster)
    arranged.select(member)
    arranged.pick("cluster", "No group")
    assert arranged.now(member).cluster is None
    arranged.pick("cluster", "Waiting")
    assert arranged.now(member).cluster == cluster.id
    fellows = [c for c in cell_of(arranged.session.records, member) if c.cluster]
    assert fellows[-1].id == member.id


# -- cards ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["text", "touchpoint", "span", "cluster"])
def test_a_locked_card_refuses_words_and_place_under_the_field(arranged: Desk, field: str) -> None:
    card = pictured(arranged)
    arranged.session.run("Lock", lambda tx: lock(tx, [card.id]))
    locked = arranged.now(card)
    arranged.select(locked)
    row = arranged.row(field)
    if field in ("text", "span"):
        arranged.type_and_leave(field, "3")
    else:
        label = {"touchpoint": "Whole stage", "cluster": "No group"}[field]
        arranged.pick(field, label)
    assert row.reason.isVisible()
    assert "is locked" in row.reason.text()
    assert arranged.now(card) == locked
    assert arranged.inspector.forms[0].notice.text.startswith("Locked")


def test_what_was_refused_is_written_once_the_card_is_unlocked(arranged: Desk) -> None:
    card = pictured(arranged)
    arranged.session.run("Lock", lambda tx: lock(tx, [card.id]))
    arranged.select(card)
    arranged.type_and_leave("text", "Better words")
    arranged.click(arranged.row("locked").editor)
    assert not arranged.inspector.forms[0].notice.isVisible()
    arranged.row("text").finish_typing()
    assert arranged.now(card).text == "Better words"


def test_a_card_covers_as_many_stages_as_there_are(arranged: Desk) -> None:
    card = pictured(arranged)
    arranged.select(card)
    arranged.type_and_leave("span", "2")
    assert (arranged.now(card).span, arranged.now(card).touchpoint) == (2, None)
    assert arranged.last_action() == "Change width of card"
    for refused in ("99", "0", "", "1.5"):
        arranged.type_and_leave("span", refused)
        assert arranged.now(card).span == 2
        assert arranged.row("span").reason.isVisible()


def test_colours_of_several_are_mixed_until_one_is_chosen(arranged: Desk) -> None:
    first, second = arranged.session.records.of(Card)[:2]
    arranged.select(first)
    arranged.pick("colour", "Teal")
    arranged.select(first, second)
    assert arranged.row("colour").editor.currentIndex() == -1
    arranged.pick("colour", "Orange")
    assert {arranged.now(card).colour for card in (first, second)} == {Colour.ORANGE}
    arranged.pick("colour", "Automatic")
    assert {arranged.now(card).colour for card in (first, second)} == {None}


# -- pictures ------------------------------------------------------------------------------------


def test_a_card_with_a_picture_shows_it_small_and_asks_what_is_to_be_seen(arranged: Desk) -> None:
    card, image = pictured(arranged), arranged.one(Image)
    arranged.select(card)
    form = arranged.inspector.forms[1]
    assert form.head.place.text() == "PNG, 40 × 30 pixels"
    assert form.thumbnail.accessibleName() == "A van"
    assert form.thumbnail.pixmap().toImage().pixelColor(20, 15).getRgb() == (200, 60, 40, 255)
    arranged.type_and_leave("alt", "", form=1)
    assert arranged.now(image).alt == ""
    assert "description" in form.notice.text
    assert arranged.last_action() == "Change description of picture"


def test_a_picture_whose_bytes_are_missing_is_a_sign(arranged: Desk) -> None:
    image = arranged.one(Image)
    lost = image.evolve(asset="0" * 64)
    arranged.select(image)
    thumbnail = arranged.inspector.forms[0].thumbnail
    thumbnail.show_image([lost])
    assert not thumbnail.pixmap().isNull()


# -- sizes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("cls", "field"), [(Stage, "width"), (Lane, "height")])
def test_a_size_is_points_or_automatic(arranged: Desk, cls: type[Record], field: str) -> None:
    record = arranged.one(cls)
    arranged.select(record)
    assert arranged.row(field).editor.placeholderText() == "automatic"
    arranged.type_and_leave(field, "240 pt")
    assert getattr(arranged.now(record), field) == 240
    arranged.type_and_leave(field, "0")
    assert arranged.row(field).reason.isVisible()
    arranged.type_and_leave(field, "")
    assert getattr(arranged.now(record), field) is None


def test_a_lane_is_collapsed_and_opened(arranged: Desk) -> None:
    lane = arranged.one(Lane)
    arranged.select(lane)
    arranged.click(arranged.row("collapsed").editor)
    assert arranged.now(lane).collapsed
    arranged.session.store.undo()
    assert not arranged.row("collapsed").editor.isChecked()


# -- what is not on the canvas -------------------------------------------------------------------


def test_a_persona_gets_another_style(arranged: Desk) -> None:
    persona = arranged.one(Persona)
    arranged.select(persona)
    arranged.pick("style", "Green, dotted, diamonds")
    assert arranged.now(persona).style == 2


def test_views_are_renamed_and_removed_where_there_are_any(arranged: Desk) -> None:
    views = arranged.inspector.lists[2]
    assert views.isVisible()
    [view] = arranged.session.records.of(View)
    row = views.rows[view.id]
    assert not row.details.isVisible()
    assert not views.add.isVisible()
    row.name.setFocus()
    row.name.selectAll()
    QTest.keyClicks(row.name, "What hurts")
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    assert arranged.now(view).title == "What hurts"
    assert arranged.last_action() == "Rename view"
    arranged.click(row.remove)
    assert view.id not in arranged.session.records
    assert not views.isVisible()


def test_the_project_is_edited_below_the_map_and_made_where_there_is_none(empty: Desk) -> None:
    empty.type_and_leave("client", "Parcels Ltd", form=2)
    [project] = empty.session.records.of(Project)
    assert project.client == "Parcels Ltd"
    row = empty.row("language", 2)
    row.editor.activated.emit(row.editor.findText("Deutsch"))
    assert empty.now(project).language == "de"


# -- on the canvas -------------------------------------------------------------------------------


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def test_a_group_pressed_on_the_canvas_is_shown(user: User) -> None:
    user.click("Opens the tracking page, again and again")
    user.click("Searches the inbox for the order number", adding=True)
    user.do("group")
    user.canvas.close_editor()
    [cluster] = user.session.records.of(Cluster)
    user.session.store.selection.set(())
    user.click_words(cluster.id)
    inspector = user.window.open_map.inspector
    assert inspector.forms[0].head.name.text() == "Group"
    assert len(inspector.forms[0].rows["members"].editor.buttons) == 2


def test_a_link_pressed_on_the_canvas_is_shown(user: User) -> None:
    user.click("Opens the tracking page, again and again")
    user.click("Reads the e-mail and notes the date", adding=True)
    user.do("link")
    [link] = user.session.records.of(Link)
    user.session.store.selection.set(())
    user.click_words(link.id)
    inspector = user.window.open_map.inspector
    assert inspector.forms[0].head.name.text() == "Link"
    inspector.forms[0].rows["source"].editor.buttons[0].click()
    assert user.selected() == ["Opens the tracking page, again and again"]
