"""Which language is used, and which way it runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeydesk import i18n
from journeydesk.i18n import _, choose_languages, chosen_language, is_from_the_right

# A catalogue without a single text, as msgfmt writes it: magic, version, and empty tables.
EMPTY = b"\xde\x12\x04\x95" + bytes(4) + bytes(4) + (b"\x1c\x00\x00\x00" * 2) + bytes(8)


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(i18n, "resources", lambda: tmp_path)
    yield tmp_path / "translations"
    choose_languages(["en"])


def put(translations: Path, language: str) -> None:
    folder = translations / language / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "journeydesk.mo").write_bytes(EMPTY)


def test_the_first_with_a_catalogue_is_used(translations: Path) -> None:
    put(translations, "pt_BR")
    assert choose_languages(["tlh", "pt-BR", "en"]) == chosen_language() == "pt-BR"
    assert choose_languages(["en-GB", "pt-BR"]) == "en-GB"
    assert _("Undo") == "Undo"


def test_english_where_there_is_none(translations: Path) -> None:
    assert choose_languages(["ar", "he"]) == chosen_language() == "en"


@pytest.mark.parametrize("language", ["ar", "ar-EG", "he_IL", "fa", "ur"])
def test_scripts_that_run_from_the_right(language: str) -> None:
    assert is_from_the_right(language)


@pytest.mark.parametrize("language", ["en", "de-DE", "uk", "arn", "pt_BR"])
def test_scripts_that_run_from_the_left(language: str) -> None:
    assert not is_from_the_right(language)
