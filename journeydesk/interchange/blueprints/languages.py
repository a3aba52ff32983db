"""Texts that are given in several languages at once, and the one that is taken."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.i18n import _, chosen_language
from journeydesk.interchange.checks import Refuse
from journeydesk.interchange.members import Object, kept, object_in, text_in
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source


@dataclass(frozen=True, slots=True)
class Words:
    """`first` is the language that is wanted; where a text lacks it, the next one is taken."""

    first: str
    others: tuple[str, ...]
    refuse: Refuse

    def of(self, found: Object, name: str) -> str:
        """A member that is plain text or has one for each language."""
        texts = object_in(found, name)
        if not texts:
            return kept(text_in(found, name), self.refuse)
        languages = dict.fromkeys((self.first, *self.others, *texts))
        return next(filter(None, (kept(text_in(texts, x), self.refuse) for x in languages)), "")


def words_of(source: Source, languages: tuple[str, ...]) -> Words:
    """In the language that was chosen, else in that of whoever asks, else in the first."""
    wanted = (source.choices.language, chosen_language())
    plain = [language for want in wanted for language in languages if _is_same(want, language)]
    return Words(next(iter((*plain, *languages)), ""), languages, source.refuse)


def note_on(words: Words, source: Source) -> tuple[Note, ...]:
    """What was guessed, where there was a choice."""
    if len(words.others) < 2 or words.first == source.choices.language:
        return ()
    told = _("its texts are in {languages}; {taken} is taken (a mapping says “language”)")
    text = told.format(languages=", ".join(words.others), taken=words.first)
    return (Note(source.name, None, "guess", text),)


def _is_same(wanted: str, language: str) -> bool:
    """Of "de" and "de-AT" too."""
    return bool(wanted) and wanted.replace("_", "-").split("-")[0] == language.split("-")[0]
