"""The Map menu, on the sample map: every row does what it says, or says why not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt

from journeydesk.actions.menus import MENUS
from journeydesk.actions.table import ACTIONS
from journeydesk.model import Card, Cluster, Lane, Link, Stage

ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
ACTIONS_LANE, PAINS = "Customer actions", "Pain points"
READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"
HOTLINE = "Calls the hotline and explains everything again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def write(user: User, words: str) -> None:
    user.type(words)
    user.press(Qt.Key.Key_Return)


def complaint(user: User) -> str:
    banner = user.window.banner
    return banner.text if banner.isVisible() else ""


def card(user: User, text: str) -> Card:
    return user.session.records.get(Card, user.find(text))


@pytest.mark.parametrize(("action", "at"), [("insert_stage_before", 1), ("insert_stage_after", 2)])
def test_a_stage_is_inserted_beside_what_is_selected(user: User, action: str, at: int) -> None:
    user.click(TRACKS)
    user.do(action)
    write(user, "Between")
    assert user.stages().index("Between") == at


def test_a_stage_is_split_at_a_touchpoint_and_merged_again(user: User) -> None:
    before = user.touchpoints(HELP)
    user.click(HOTLINE)
    user.do("split_stage")
    write(user, "I call")
    assert user.stages() == [ORDER, WAIT, HELP, "I call", ARRIVES]
    assert user.touchpoints(HELP) + user.touchpoints("I call") == before
    user.click(HELP)
    user.do("merge_stage")
    assert user.touchpoints(f"{HELP} / I call") == before


def test_the_last_stage_has_none_to_merge_with(user: User) -> None:
    user.click(ARRIVES)
    user.do("merge_stage")
    assert user.last_action() == ""
    assert "no stage after" in complaint(user)


def test_lanes_are_hidden_and_shown_again(user: User) -> None:
    lanes = user.lanes()
    user.click(PAINS)
    user.do("hide_lane")
    assert user.lanes() == [lane for lane in lanes if lane != PAINS]
    assert user.toast().startswith("Hid lane “Pain points”")
    user.do("show_lanes")
    assert user.lanes() == lanes
    user.do("show_lanes")
    assert "No lane is hidden" in complaint(user)


def test_a_lane_is_collapsed_and_opened(user: User) -> None:
    user.click(PAINS)
    user.do("collapse_lane")
    assert user.session.records.get(Lane, user.find(PAINS)).collapsed
    assert user.last_action() == "Collapse lane"
    user.do("collapse_lane")
    assert not user.session.records.get(Lane, user.find(PAINS)).collapsed


def test_cards_are_grouped_titled_and_ungrouped(user: User) -> None:
    user.click(TRACKS)
    user.click(INBOX, adding=True)
    user.do("group")
    write(user, "Searching")
    [cluster] = user.session.records.of(Cluster)
    assert cluster.title == "Searching"
    assert card(user, TRACKS).cluster == card(user, INBOX).cluster == cluster.id
    user.click(TRACKS)
    user.do("ungroup")
    assert user.session.records.of(Cluster) == []


def test_cards_are_locked_and_their_words_stay(user: User) -> None:
    user.click(TRACKS)
    user.do("lock")
    assert card(user, TRACKS).locked
    user.double_click(TRACKS)
    assert user.canvas.editor is None
    user.click(TRACKS)
    user.do("delete")
    assert "locked" in complaint(user)
    user.do("widen")
    assert card(user, TRACKS).span == 1
    user.do("lock")
    assert not card(user, TRACKS).locked


def test_cards_are_linked_in_the_order_of_selection(user: User) -> None:
    user.click(INBOX)
    user.click(READS, adding=True)
    user.do("link")
    [link] = user.session.records.of(Link)
    assert link.ends == (user.find(INBOX), user.find(READS))
    user.do("unlink")
    assert user.session.records.of(Link) == []


def test_a_card_covers_one_stage_more_and_less(user: User) -> None:
    user.click(READS)
    user.do("widen")
    assert card(user, READS).span == 2
    user.do("narrow")
    assert card(user, READS).span == 1


def test_cards_and_stages_take_a_colour(user: User) -> None:
    user.click(ORDER)
    user.click(READS, adding=True)
    user.do("colour_teal")
    stage = user.session.records.get(Stage, user.find(ORDER))
    assert (stage.colour, card(user, READS).colour) == ("teal", "teal")
    user.do("colour_automatic")
    assert card(user, READS).colour is None


def test_stages_have_their_own_size_again(user: User) -> None:
    start = user.edge_of(ORDER)
    user.drag_from(start, start + start * 0.2)
    user.click(ORDER)
    user.do("automatic_size")
    assert user.session.records.get(Stage, user.find(ORDER)).width is None


def test_no_letter_of_the_menu_is_given_twice() -> None:
    [names] = [names for title, names in MENUS if title == "&Map"]
    labels = [ACTIONS[name].label for name in names if name]
    letters = [label[label.index("&") + 1].lower() for label in labels]
    assert len(set(letters)) == len(letters)


def test_a_strip_is_opened_by_its_arrow(user: User) -> None:
    user.click(PAINS)
    user.do("collapse_lane")
    arrow = user.place_of(PAINS)
    place = user.session.layout.where(user.find(PAINS))
    assert place is not None
    arrow.setX(round(user.canvas.where.to_screen(place).x) + 6)
    user.click_at(arrow)
    assert not user.session.records.get(Lane, user.find(PAINS)).collapsed
    assert user.last_action() == "Open lane"
