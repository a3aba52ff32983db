"""What a map knows beside its cards, edited at the cards, touchpoints and emotions it is about."""

from __future__ import annotations

from pathlib import Path as FilePath

import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesk.errors import UserError
from journeydesk.model import (
    Action,
    Attachment,
    Card,
    CardKind,
    Channel,
    Comment,
    Emotion,
    Evidence,
    Metric,
    MetricKind,
    Moment,
    MomentReason,
    PainPoint,
    Path,
    Rating,
    RatingRound,
    Record,
    Switch,
    Touchpoint,
    Validation,
    VoteRound,
)
from journeydesk.ui.inspector.chooser import ListChooser
from journeydesk.ui.inspector.map_lists import MAP_LISTS
from journeydesk.ui.inspector.members import MemberList
from journeydesk.ui.inspector.related_list import RelatedList
from journeydesk.ui.inspector.searching import SearchLine
from journeydesk.ui.inspector.teams import TeamList


def pains(desk: Desk) -> list[Card]:
    return [c for c in desk.session.records.of(Card) if c.kind is CardKind.PAIN_POINT]


def names(desk: Desk) -> list[str]:
    return [form.head.name.text() for form in desk.inspector.forms]


def related(desk: Desk, title: str) -> RelatedList:
    return next(part for part in desk.inspector.related if part.kind.title == title)


def write(desk: Desk, title: str, text: str) -> None:
    """A line in one of the lists below the fields, and Enter."""
    enter(related(desk, title).search, text)


def enter(search: SearchLine, text: str) -> None:
    """Letter by letter it would drop down names; offscreen warns of that, as of all popups."""
    search.setFocus()
    search.setText(text)
    QTest.keyClick(search, Qt.Key.Key_Return)


def lines(desk: Desk, title: str) -> list[str]:
    return [button.toolTip() for button in related(desk, title).buttons]


def test_how_often_a_pain_is_met_is_told_at_its_card(desk: Desk) -> None:
    pain = pains(desk)[0]
    desk.select(pain)
    desk.type_and_leave("base", "400", form=1)
    desk.type_and_leave("count", "180", form=1)
    [found] = desk.session.records.at(PainPoint, pain.id)
    assert (found.count, found.base) == (180, 400)
    assert desk.last_action() == "Change count of pain point"
    desk.type_and_leave("count", "401", form=1)
    assert "nothing was changed" in desk.row("count", 1).reason.text()


def test_several_pains_are_told_at_once(desk: Desk) -> None:
    first, second, *_ = pains(desk)
    desk.select(first)
    desk.type_and_leave("base", "400", form=1)
    desk.select(first, second)
    assert desk.row("base", 1).editor.placeholderText() == "— several —"
    desk.type_and_leave("base", "320", form=1)
    assert [desk.session.records.at(PainPoint, c.id)[0].base for c in (first, second)] == [320, 320]
    desk.session.store.undo()
    assert desk.session.records.at(PainPoint, second.id) == ()


def test_a_card_that_becomes_another_kind_has_other_fields_and_the_focus_stays(desk: Desk) -> None:
    pain = pains(desk)[0]
    desk.select(pain)
    assert names(desk) == ["Card", "Pain point"]
    desk.pick("kind", "Opportunity")
    assert names(desk) == ["Card", "Opportunity"]
    assert desk.row("kind").editor.hasFocus()
    desk.pick("kind", "Customer action")
    assert names(desk) == ["Card"]
    assert desk.row("effort").isVisible()


def test_effort_is_asked_of_customer_actions_only(desk: Desk) -> None:
    desk.select(desk.one(Card, kind=CardKind.CUSTOMER_ACTION))
    assert desk.row("effort").isVisible()
    desk.select(pains(desk)[0])
    assert not desk.row("effort").isVisible()


def test_a_metric_asks_for_the_counts_of_its_kind(desk: Desk) -> None:
    desk.select(desk.one(Touchpoint))
    write(desk, "Metrics", "CSAT")
    desk.click(related(desk, "Metrics").buttons[0])
    desk.type_and_leave("n", "80")
    desk.type_and_leave("satisfied", "62")
    assert not desk.row("promoters").isVisible()
    [metric] = desk.session.records.of(Metric)
    assert (metric.kind, metric.counts, metric.n) == (MetricKind.CSAT, {"satisfied": 62}, 80)
    desk.click(desk.inspector.forms[0].head.back)
    assert names(desk)[0] == "Touchpoint"


def test_evidence_is_found_or_written_and_speaks_for_or_against(desk: Desk) -> None:
    first, second, *_ = pains(desk)
    desk.select(first)
    write(desk, "Evidence", "Chat transcripts")
    desk.select(second)
    write(desk, "Evidence", "Chat transcripts")
    [evidence] = desk.session.records.of(Evidence)
    assert evidence.supports == (first.id, second.id)
    desk.click(related(desk, "Evidence").marks[0])
    assert desk.now(evidence).contradicts == (second.id,)
    assert related(desk, "Evidence").marks[0].isChecked()
    desk.click(related(desk, "Evidence").out_buttons[0])
    assert desk.now(evidence).supports == (first.id,)
    assert desk.now(evidence).contradicts == ()
    assert lines(desk, "Evidence") == []


def test_comments_are_written_resolved_and_gone_to(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    write(desk, "Comments", "Is that so?")
    [comment] = desk.session.records.of(Comment)
    assert (comment.about, comment.text) == (card.id, "Is that so?")
    assert desk.last_action() == "Add comment"
    desk.click(related(desk, "Comments").marks[0])
    assert desk.now(comment).resolved
    desk.click(related(desk, "Comments").buttons[0])
    assert names(desk) == ["Comment"]
    desk.click(desk.inspector.forms[0].head.back)
    assert lines(desk, "Comments") == ["Is that so?"]


def chooser(desk: Desk, title: str) -> ListChooser:
    """The lists of the map, with this one shown."""
    [found] = [part for part in desk.inspector.lists if isinstance(part, ListChooser)]
    found.show_list([kind.title for kind in MAP_LISTS].index(title))
    return found


def test_a_comment_can_be_about_the_whole_map(desk: Desk) -> None:
    enter(chooser(desk, "Comments").list.search, "Ask Ada")
    [comment] = desk.session.records.of(Comment)
    assert comment.about == desk.session.map.id


def test_each_list_of_the_map_says_how_many_it_holds_and_leads_to_them(desk: Desk) -> None:
    for title, cls in (
        ("Evidence", Evidence),
        ("Paths", Path),
        ("Actions", Action),
        ("Validation sessions", Validation),
        ("Vote rounds", VoteRound),
        ("Metrics", Metric),
    ):
        lists = chooser(desk, title)
        enter(lists.list.search, "The first")
        [record] = desk.session.records.of(cls)
        assert lists.choice.currentText() == f"{title} · 1"
        desk.click(lists.list.buttons[0])
        assert desk.session.store.selection.ids == (record.id,)
        desk.click(desk.inspector.forms[0].head.back)
        lists = chooser(desk, title)
        desk.click(lists.list.out_buttons[0])
        assert desk.session.records.of(cls) == []


def test_a_list_is_put_in_order_by_keys(desk: Desk) -> None:
    found = chooser(desk, "Paths").list
    for name in ("Maya", "Theo"):
        enter(found.search, name)
    found.buttons[1].setFocus()
    QTest.keyClick(found.buttons[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    paths = desk.session.records.at(Path, desk.session.map.id)
    assert [path.name for path in paths] == ["Theo", "Maya"]
    assert found.buttons[0].hasFocus()


def test_switches_are_listed_before_anybody_answered(desk: Desk) -> None:
    found = chooser(desk, "Channel switches").list
    assert len(found.buttons) == 4
    assert not found.out_buttons[0].isEnabled()
    desk.click(found.buttons[0])
    assert names(desk) == ["Touchpoint", "Channel switch"]


def test_a_file_is_kept_with_the_map_and_saved_out_again(desk: Desk, tmp_path: FilePath) -> None:
    (tmp_path / "calls.csv").write_bytes(b"when,what")
    found = chooser(desk, "Files").list
    found.bring(tmp_path / "gone.csv")
    assert "was not added" in found.reason.text()
    found.bring(tmp_path / "calls.csv")
    [file] = desk.session.records.of(Attachment)
    assert (file.name, file.mime) == ("calls.csv", "text/csv")
    desk.click(found.buttons[0])
    saving = desk.inspector.forms[0].file
    assert saving is not None
    saving.save_to(tmp_path / "copy.csv")
    assert (tmp_path / "copy.csv").read_bytes() == b"when,what"
    with pytest.raises(UserError, match="still in the map"):
        saving.save_to(tmp_path / "nowhere" / "copy.csv")


def test_a_channel_in_use_is_deleted_by_saying_what_replaces_it(desk: Desk) -> None:
    phone, chat = desk.one(Channel, name="Phone"), desk.one(Channel, name="Chat")
    used = [t for t in desk.session.records.of(Touchpoint) if t.channel == phone.id]
    channels = desk.inspector.lists[1]
    assert isinstance(channels, MemberList)
    row = channels.rows[phone.id]
    desk.click(row.remove)
    assert "Choose what replaces it" in row.reason.text()
    row.replacement.activated.emit(row.replacement.findText("Chat"))
    assert phone.id not in desk.session.records
    assert {desk.now(t).channel for t in used} == {chat.id}
    desk.session.store.undo()
    assert {desk.now(t).channel for t in used} == {phone.id}


def test_a_team_is_renamed_for_all_that_it_owns(desk: Desk) -> None:
    first, second, *_ = desk.session.records.of(Touchpoint)
    for touchpoint in (first, second):
        desk.select(touchpoint)
        desk.type_and_leave("owner_team", "Crew")
    desk.select()
    [teams] = [part for part in desk.inspector.lists if isinstance(part, TeamList)]
    line = next(line for line in teams.lines if line.text() == "Crew")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Support")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert {desk.now(t).owner_team for t in (first, second)} == {"Support"}
    assert desk.last_action() == "Rename team"


def test_actions_belong_to_opportunities(desk: Desk) -> None:
    opportunity = desk.one(Card, kind=CardKind.OPPORTUNITY)
    desk.select(opportunity)
    write(desk, "Actions", "Tell people before the date passes")
    [action] = desk.session.records.of(Action)
    assert action.opportunity == opportunity.id
    desk.click(related(desk, "Actions").buttons[0])
    desk.type_and_leave("owner", "Ada")
    desk.pick("status", "Agreed")
    assert (desk.now(action).owner, desk.now(action).status) == ("Ada", "agreed")


def test_a_moment_of_truth_has_a_reason_or_words(desk: Desk) -> None:
    desk.select(desk.one(Touchpoint))
    write(desk, "Moments of truth", "Recovery")
    write(desk, "Moments of truth", "She decides to stay")
    first, second = desk.session.records.at(Moment, desk.session.map.id)
    assert first.reason is MomentReason.RECOVERY
    assert second.note == "She decides to stay"


def test_the_room_is_asked_at_an_emotion_and_answers_line_by_line(desk: Desk) -> None:
    desk.select(desk.one(Emotion))
    write(desk, "Rating rounds", "Tuesday")
    [round_] = desk.session.records.of(RatingRound)
    desk.click(related(desk, "Rating rounds").buttons[0])
    for text in ("-1.5", "Ada −2", "Ada never"):
        write(desk, "Ratings", text)
    ratings = desk.session.records.at(Rating, round_.id)
    assert [(rating.rater, rating.value) for rating in ratings] == [("", -1.5), ("Ada", -2)]
    assert "Not a number" in related(desk, "Ratings").reason.text()


def test_a_switch_is_answered_where_it_begins(desk: Desk) -> None:
    chat = next(t for t in desk.session.records.of(Touchpoint) if "Chatbot" in t.title)
    desk.select(chat)
    assert names(desk) == ["Touchpoint", "Channel switch"]
    editor = desk.row("forced", 1).editor
    editor.activated.emit(editor.findText("Yes, there is no other way"))
    desk.type_and_leave("reach_share", "80", form=1)
    [switch] = desk.session.records.of(Switch)
    assert (switch.source, switch.forced, switch.reach_share) == (chat.id, 2, 0.8)


def test_a_path_is_put_together_in_its_order_with_repeats(desk: Desk) -> None:
    path = Path(map=desk.session.map.id, rank="V", name="Maya")
    desk.session.run("Add path", lambda tx: tx.put(path))
    desk.select(path)
    picked = desk.row("touchpoints").editor
    for text in ("Chatbot", "Calls", "Chatbot"):
        enter(picked.search, text)
    steps = [title(desk, id_)[:5] for id_ in desk.now(path).touchpoints]
    assert steps == ["Chatb", "Calls", "Chatb"]
    picked.buttons[0].setFocus()
    QTest.keyClick(picked.buttons[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert picked.buttons[1].hasFocus()
    desk.click(picked.out_buttons[0])
    assert [title(desk, id_)[:5] for id_ in desk.now(path).touchpoints] == ["Chatb", "Chatb"]


def title(desk: Desk, id_: str) -> str:
    return desk.session.records.get(Touchpoint, id_).title


def test_each_record_of_a_map_can_be_shown_and_left(desk: Desk) -> None:
    """Going from one thing beside the grid to another, back leads through all of them."""
    desk.arrange()
    card: Record = desk.one(Card)
    desk.select(card)
    write(desk, "Comments", "First")
    desk.click(related(desk, "Comments").buttons[0])
    desk.select(desk.one(Evidence))
    desk.click(desk.inspector.forms[0].head.back)
    assert names(desk)[0] == "Comment"
    desk.click(desk.inspector.forms[0].head.back)
    assert names(desk)[0] == "Card"
