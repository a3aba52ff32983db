"""What is felt, by whom and where, from the cells of a table."""

from __future__ import annotations

from journeydesk.interchange.choices import Choices
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.journey_table import maps_of
from journeydesk.interchange.tables.reading import TablesRead
from journeydesk.model import Card, Emotion, Lane, Persona, Touchpoint


def read(*lines: str, **said: object) -> Imported:
    rows = tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)
    choices = Choices.model_validate(said)
    found = TablesRead((Table("plan", rows, 1),), choices, ())
    return maps_of(Source("plan.csv", b"", choices), found)


def felt(imported: Imported) -> dict[tuple[str, str], tuple[str, float | None, int | None]]:
    """Word, value and engagement by touchpoint and persona."""
    steps = {r.id: r.title for r in imported.records if isinstance(r, Touchpoint)}
    names = {r.id: r.name for r in imported.records if isinstance(r, Persona)}
    return {
        (steps[r.touchpoint], names[r.persona]): (r.word, r.value, r.engagement)
        for r in imported.records
        if isinstance(r, Emotion)
    }


def test_a_row_for_each_persona_is_one_lane_of_all() -> None:
    imported = read(
        "Stage | Buy | Wait",
        "Touchpoints | Shop | Mail",
        "Emotions: Maya, new | confident (+1) | anxious (−1)",
        "Emotions: Theo | delighted (+2) |",
    )
    assert felt(imported) == {
        ("Shop", "Maya, new"): ("confident", 1, None),
        ("Shop", "Theo"): ("delighted", 2, None),
        ("Mail", "Maya, new"): ("anxious", -1, None),
    }
    assert [r.label for r in imported.records if isinstance(r, Lane)] == ["", ""]


def test_touchpoints_before_a_colon_say_where_it_is_felt() -> None:
    imported = read(
        "Stage | Touchpoints | Emotions",
        "Help | Chat; then phone<br>Agent | Agent: relieved<br>Chat; then phone: angry: shouts",
    )
    assert felt(imported) == {
        ("Chat; then phone", "Customer"): ("angry: shouts", -2, None),
        ("Agent", "Customer"): ("relieved", 1, None),
    }


def test_a_persona_before_a_colon_says_who_feels_it() -> None:
    imported = read("Stage | Actions | Emotions", "Buy | pays | Ada: anxious<br>Bo: calm")
    assert felt(imported) == {
        ("Buy", "Ada"): ("anxious", -1, None),
        ("Buy", "Bo"): ("calm", 1, None),
    }


def test_as_many_feelings_as_touchpoints_are_felt_one_at_each() -> None:
    imported = read("Stage | Touchpoints | Feelings", "Buy | Shop, Till | curious; angry")
    assert {where: word for (where, _who), (word, *_rest) in felt(imported).items()} == {
        "Shop": "curious",
        "Till": "angry",
    }


def test_what_is_felt_in_a_whole_stage_is_felt_at_each_touchpoint_and_told() -> None:
    imported = read("Stage | Touchpoints | Feelings", "Buy | Shop, Till | angry")
    assert [value for _word, value, _level in felt(imported).values()] == [-2, -2]
    assert any("every touchpoint" in note.text for note in imported.notes)


def test_a_word_and_a_number_in_two_columns_are_one_feeling() -> None:
    imported = read("Stage | Emotion | Emotion score", "Buy | bemused | 2", "Wait | calm | 5")
    assert felt(imported) == {
        ("Buy", "Customer"): ("bemused", -1, None),
        ("Wait", "Customer"): ("calm", 2, None),
    }


def test_levels_of_engagement_belong_to_emotions_and_words_on_it_are_cards() -> None:
    imported = read("Stage | Emotions | Engagement", "Buy | calm | 4", "Wait | | asks around")
    assert felt(imported) == {("Buy", "Customer"): ("calm", 1, 4)}
    assert [r.text for r in imported.records if isinstance(r, Card)] == ["asks around"]


def test_a_scale_is_guessed_and_told_or_said() -> None:
    lines = ("Stage | Actions | Emotions", "Buy | pays | 7", "Wait | waits | 1")
    guessed, said = read(*lines), read(*lines, scale=(0, 10))
    assert [round(v or 0, 2) for _w, v, _l in felt(guessed).values()] == [0.67, -2]
    assert [round(v or 0, 2) for _w, v, _l in felt(said).values()] == [0.8, -1.6]
    assert any("from 1 to 10" in note.text for note in guessed.notes)
    assert not any("numbers are taken" in note.text for note in said.notes)


def test_a_word_against_its_number_is_told_and_both_are_kept() -> None:
    imported = read("Stage | Actions | Emotions", "Buy | pays | angry (5/5)")
    assert felt(imported) == {("Buy", "Customer"): ("angry", 2, None)}
    assert any("do not go together" in note.text for note in imported.notes)


def test_what_was_written_is_kept_where_it_is_more_than_its_word() -> None:
    imported = read("Stage | Actions | Emotions", "Buy | pays | Curious (3/5)", "Go | x | bored")
    extras = [r.extra for r in imported.records if isinstance(r, Emotion)]
    assert extras == [{"written": "Curious (3/5)"}, {}]
