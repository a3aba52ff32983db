"""A cell's text as the items its author meant."""

import pytest

from journeydesk.interchange.tables.items_in_cells import is_empty, items_of


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("one\ntwo", ["one", "two"]),
        ("one<br>two<br/>three", ["one", "two", "three"]),
        ("- one\n- two", ["one", "two"]),
        ("• one • two", ["one", "two"]),
        ("1. one\n2) two", ["one", "two"]),
        ("one; two；three", ["one", "two", "three"]),
        ('"wait; what?"; two', ['"wait; what?"', "two"]),
        ("one, two", ["one, two"]),
        ("slow — and dull", ["slow — and dull"]),
        ('"Too slow." "Too dear; too far."', ['"Too slow."', '"Too dear; too far."']),
        ("It is slow; it waits. Then it ends.", ["It is slow; it waits. Then it ends."]),
        ("2024 was good", ["2024 was good"]),
        ("3.5 days", ["3.5 days"]),
        ("n/a", []),
        ("one\n—\nNot applicable", ["one"]),
    ],
)
def test_items_are_divided_by_lines_bullets_numbers_and_semicolons(
    text: str, items: list[str]
) -> None:
    assert items_of(text) == items


def test_commas_divide_lists_of_short_names_and_not_what_is_in_parentheses() -> None:
    listed = "Dashboard (Costs, Budgets), e-mail, CSV/PDF export"
    assert items_of(listed, has_commas=True) == [
        "Dashboard (Costs, Budgets)",
        "e-mail",
        "CSV/PDF export",
    ]
    sentence = "Goes to the shop to look at it again, then leaves"
    assert items_of(sentence, has_commas=True) == [sentence]


@pytest.mark.parametrize("text", ["", " ", "-", "—", "–", "N/A", "(n/a)", "not applicable", "없음"])
def test_there_are_many_words_for_nothing(text: str) -> None:
    assert is_empty(text)
