"""Translation of everything a user sees: gettext, without Qt."""

import gettext
from collections.abc import Iterable

from journeydesk.bundle import resources

RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def choose_languages(languages: Iterable[str]) -> str:
    """Use the first of these language codes that has a catalogue, and answer with it.

    English needs none, and is used where none is found.
    """
    global _catalogue, _language
    known = ((language, _catalogue_of(language)) for language in languages)
    found = ((language, catalogue) for language, catalogue in known if catalogue is not None)
    _language, _catalogue = next(found, ("en", gettext.NullTranslations()))
    return _language


def chosen_language() -> str:
    """The code of the language that is used now."""
    return _language


def is_from_the_right(language: str) -> bool:
    """True for codes of languages whose script runs from right to left."""
    return language.replace("_", "-").split("-")[0] in RIGHT_TO_LEFT


def _catalogue_of(language: str) -> gettext.NullTranslations | None:
    """Of a code like "de", "pt-BR" or "pt_BR". Not by gettext.find: it imports locale, 1 ms."""
    if language[:2] == "en":
        return gettext.NullTranslations()
    folder = resources() / "translations" / language.replace("-", "_")
    try:
        with (folder / "LC_MESSAGES" / "journeydesk.mo").open("rb") as file:
            return gettext.GNUTranslations(file)
    except FileNotFoundError:
        return None


def _(text: str) -> str:
    """The text in the user's language."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, n: int) -> str:
    """The form for n things, in the user's language; the caller formats n into it."""
    return _catalogue.ngettext(one, many, n)


def N_(text: str) -> str:
    """Marks a text in a table for extraction; it is translated where it is shown."""
    return text
