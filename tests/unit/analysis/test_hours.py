"""The next hour of a day continues the numbering of those before it."""

from __future__ import annotations

import pytest

from journeydesk.analysis.hours import hour_after


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["06:00", "08:00"], "10:00"),
        (["20:00", "22:00"], "00:00"),
        (["7:00"], "8:00"),
        (["07:30"], "08:30"),
        (["9:00"], "10:00"),
        (["7", "8", "9"], "10"),
        (["11 am"], "12 pm"),
        (["11AM", "12PM"], "1PM"),
        (["8–10"], "10–12"),
        (["06:00 – 08:00", "08:00 – 10:00"], "10:00 – 12:00"),
        (["19.30", "20.00"], "20.30"),
        (["Breakfast", "07:00"], "08:00"),
        (["07:00", "07:00"], "08:00"),
    ],
)
def test_an_hour_follows_by_the_same_step_in_the_same_writing(
    titles: list[str], expected: str
) -> None:
    assert hour_after(titles) == expected


@pytest.mark.parametrize(
    "titles", [[], [""], ["Morning"], ["07:00", "Evening"], ["2 calls"], ["Day 3"], ["08:00 Work"]]
)
def test_parts_of_the_day_and_other_words_are_not_continued(titles: list[str]) -> None:
    assert hour_after(titles) == ""
