"""What a person should know of how a table became a map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.analysis.contradiction import contradict
from journeydesk.analysis.scale import ForeignScale
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.report import Note
from journeydesk.interchange.tables.feelings import value_of
from journeydesk.interchange.tables.felt import is_spread
from journeydesk.interchange.tables.grid import Grid
from journeydesk.interchange.tables.steps import Step


def notes_on(
    grid: Grid,
    steps: Sequence[Step],
    source: str,
    choices: Choices,
    likely: ForeignScale | None,
) -> Iterator[Note]:
    """Guesses, each with how to overrule it; `likely` is the scale of numbers without one."""
    if not choices.layout:
        yield Note(source, None, "guess", _layout_told(grid))
    for text in (*_of_headings(grid), *_of_feelings(steps, choices, likely), *_of_steps(steps)):
        yield Note(source, None, "guess", text)
    for text in _conflicts(steps, choices, likely):
        yield Note(source, None, "guess", text)


def _layout_told(grid: Grid) -> str:
    told = {
        Layout.STAGES_DOWN: _("each row is taken for a stage"),
        Layout.STAGES_ACROSS: _("each column is taken for a stage"),
        Layout.SHEET_PER_STAGE: _("each table is taken for a stage"),
        Layout.STEPS: _("each row is taken for a step of a stage"),
    }[grid.layout]
    return _("{told} (--layout says otherwise)").format(told=told).capitalize()


def _of_headings(grid: Grid) -> Iterator[str]:
    unknown = [heading.text for heading in grid.headings if heading.is_guess]
    if unknown:
        told = _("{names} became lanes of notes under their own names; a mapping may say what else")
        yield told.format(names=", ".join(f"“{name}”" for name in dict.fromkeys(unknown)))


def _of_feelings(
    steps: Sequence[Step], choices: Choices, likely: ForeignScale | None
) -> Iterator[str]:
    if likely and not choices.scale:
        told = _(
            "Emotions in numbers are taken to go from {worst} to {best} (“scale” in a mapping)"
        )
        yield told.format(worst=_end(likely.worst), best=_end(likely.best))
    feelings = [feeling for step in steps for feeling in step.feelings]
    by_word = sum(f.number is None and f.meant is not None for f in feelings)
    if by_word:
        told = ngettext(
            "{n} emotion has its value from its word or face",
            "{n} emotions have their values from their words or faces",
            by_word,
        )
        yield told.format(n=by_word)
    if wide := sum(map(is_spread, steps)):
        told = ngettext(
            "What is felt in {n} cell was given to every touchpoint there",
            "What is felt in {n} cells was given to every touchpoint there",
            wide,
        )
        yield told.format(n=wide)


def _end(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _of_steps(steps: Sequence[Step]) -> Iterator[str]:
    made = [title for step in steps if not step.is_named for title in step.titles]
    if made:
        told = ngettext(
            "{n} touchpoint was made for what is felt or used where none is named: {names}",
            "{n} touchpoints were made for what is felt or used where none is named: {names}",
            len(made),
        )
        names = ", ".join(f"“{title[:40]}”" for title in made[:3])
        yield told.format(n=len(made), names=names + (", …" if len(made) > 3 else ""))
    joined = [s for s in steps if len(s.channels) > 1 and len(s.channels) != len(s.titles)]
    if joined:
        told = ngettext(
            "{n} cell names several channels, and not whose they are: they are one there",
            "{n} cells name several channels, and not whose they are: they are one there",
            len(joined),
        )
        yield told.format(n=len(joined))


def _conflicts(
    steps: Sequence[Step], choices: Choices, likely: ForeignScale | None
) -> Iterator[str]:
    """Said, never corrected."""
    scale = ForeignScale(*choices.scale) if choices.scale else likely or ForeignScale(1.0, 5.0)
    for feeling in (feeling for step in steps for feeling in step.feelings):
        value = None if feeling.number is None else value_of(feeling, scale)
        if value is not None and _is_odd(feeling.word, feeling.meant, value):
            told = _("“{written}”: the word and the number do not go together; both are kept")
            yield told.format(written=feeling.written[:80])


def _is_odd(word: str, meant: float | None, value: float) -> bool:
    return contradict(word, value) or (meant is not None and meant * value < 0)
