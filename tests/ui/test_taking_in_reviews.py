"""A review sheet that comes back into the document it was made of, from the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User

from journeydesk.interchange.review.writer import write_review_csv
from journeydesk.model import Comment, Validation

TRACKS = "Opens the tracking page, again and again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def filled(user: User, path: Path) -> Path:
    with path.open("wb") as file:
        write_review_csv(user.session.records, (user.session.map.id,), file)
    text = path.read_text("utf-8-sig")
    row = next(line for line in text.split("\n") if TRACKS in line)
    path.write_text(text.replace(row, row.replace(",,,,", ",agree,So true,Ada,")), "utf-8")
    return path


def reviews(user: User) -> list[str]:
    return [s.title for s in user.session.records.of(Validation) if s.title.startswith("Review")]


def test_a_review_is_taken_in_without_a_question_and_taken_back_in_one_step(
    user: User, tmp_path: Path
) -> None:
    path = filled(user, tmp_path / "review.csv")
    user.window.controls.importing.preview(path, is_map=True)
    assert user.window.controls.importing.dialog is None
    assert reviews(user) == ["Review by Ada"]
    assert "So true" in [comment.text for comment in user.session.records.of(Comment)]
    user.session.store.undo()
    assert reviews(user) == []
