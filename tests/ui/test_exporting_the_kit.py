"""File > Export validation kit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from pypdfium2 import PdfDocument
from PySide6.QtWidgets import QFileDialog


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def test_the_kit_of_the_map_on_show_becomes_one_pdf(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "kit"), ""))
    user.do("export_kit")
    pdf = PdfDocument(tmp_path / "kit.pdf")
    assert user.session.map.title.split()[0] in pdf[0].get_textpage().get_text_range()
    assert len(pdf) > 2
    pdf.close()
