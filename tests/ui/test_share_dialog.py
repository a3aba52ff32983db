"""File ▸ Copy for others: what goes is told before, and ticked."""

from hashlib import sha256
from pathlib import Path

import late_parcel
import pytest
from driver import User
from PySide6.QtWidgets import QApplication

from journeydesk.app.opening import start_with
from journeydesk.app.sharing import ALL_PARTS, Share
from journeydesk.document import open_document
from journeydesk.errors import UserError
from journeydesk.fonts import Ruler
from journeydesk.model import Attachment, Card, Comment, Map
from journeydesk.theme import load_theme
from journeydesk.ui.share_actions import ShareActions
from journeydesk.ui.share_dialog import ShareDialog

NOTE = b"minutes"


@pytest.fixture
def user(qtbot: object) -> User:
    """At the sample with a comment and an attached file."""
    records = list(late_parcel.fresh_records())
    map_ = next(r.id for r in records if isinstance(r, Map))
    digest = sha256(NOTE).hexdigest()
    records += [
        Comment(map=map_, rank="V", text="Who said that?", author="Ann"),
        Attachment(id="file", map=map_, rank="V", asset=digest, name="minutes.txt"),
    ]
    return User(start_with(records, "shared", Ruler(), load_theme("light"), {digest: NOTE}))


def dialog_of(user: User, steps: int = 3) -> ShareDialog:
    dialog = ShareDialog(user.session.records, steps, user.window)
    dialog.show()
    QApplication.processEvents()
    return dialog


def test_everything_that_can_go_is_ticked_and_counted(user: User) -> None:
    dialog = dialog_of(user)
    assert dialog.safe.isChecked()
    assert {"history", "comments", "files"} <= set(dialog.parts)
    assert all(box.isChecked() for box in dialog.parts.values())
    assert not dialog.parts["history"].isEnabled()
    assert dialog.told.text().endswith("things are left out.")


def test_a_tick_taken_away_leaves_a_kind_in(user: User) -> None:
    dialog = dialog_of(user)
    dialog.parts["comments"].setChecked(False)
    assert "comments" not in dialog.share.parts
    dialog.parts["files"].setChecked(False)
    assert dialog.share.files == []
    dialog.files["file"].setChecked(True)
    assert dialog.share.files == ["file"]


def test_without_history_nothing_else_goes(user: User) -> None:
    dialog = dialog_of(user)
    dialog.plain.setChecked(True)
    assert dialog.share == Share()
    assert [going.name for going in dialog.going] == ["history"]
    assert not any(box.isEnabled() for box in dialog.parts.values())


def test_the_copy_lacks_what_was_ticked_and_the_map_stays(user: User, tmp_path: Path) -> None:
    copy = tmp_path / "copy.journey"
    cards = len(user.session.records.of(Card))
    ShareActions(user.window).write(copy, Share(ALL_PARTS, ["file"]))
    document = open_document(copy)
    assert not document.records.of(Comment)
    assert not document.records.of(Attachment)
    assert len(document.records.of(Card)) == cards
    document.close()
    assert user.session.records.of(Comment)


def test_a_copy_never_takes_the_place_of_the_map_itself(user: User) -> None:
    with pytest.raises(UserError, match="this map itself"):
        ShareActions(user.window).write(user.session.path, Share())
