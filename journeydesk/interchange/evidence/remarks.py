"""What a person should know of how their rows were read, and how to say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.evidence.cells import key_of
from journeydesk.interchange.evidence.columns import Columns
from journeydesk.interchange.evidence.places import names_in
from journeydesk.interchange.evidence.roles import ROLE_LABELS, Role
from journeydesk.interchange.evidence.sheets import Sheets
from journeydesk.interchange.evidence.telling import Telling
from journeydesk.interchange.report import Note
from journeydesk.layout.vocabulary import EVIDENCE_LABELS


def remarks_on(
    telling: Telling, columns: Columns, sheets: Sheets, *, is_day_guessed: bool
) -> Iterator[Note]:
    """Guesses first."""
    for text in _guesses(telling, columns, is_day_guessed=is_day_guessed):
        yield Note(telling.source, None, "guess", text)
    for text in _left_out(telling, sheets):
        yield Note(telling.source, None, "skipped", text)


def _guesses(telling: Telling, columns: Columns, *, is_day_guessed: bool) -> Iterator[str]:
    kind = _("The rows are taken for evidence of the kind “{kind}”")
    yield kind.format(kind=_(EVIDENCE_LABELS[telling.kind]))
    taken = ", ".join(
        f"{heading} = {role.value}"
        for heading, role in columns.roles.items()
        if role not in (Role.KEPT, Role.LEFT_OUT)
    )
    told = _("Columns: {taken}; say otherwise by roles in a mapping file")
    yield told.format(taken=taken)
    for heading in columns.guessed:
        told = _("“{heading}” is taken for: {role}, by what is in it")
        yield told.format(heading=heading, role=_(ROLE_LABELS[columns.roles[heading]]))
    for scored in telling.scores:
        told = _("“{heading}” is taken for: {role}, from {low:g} to {high:g}")
        low, high = scored.ends
        yield told.format(
            heading=scored.heading, role=_(ROLE_LABELS[scored.role]), low=low, high=high
        )
    if len(names_in(answer.about for answer in telling.answers)) > 1:
        yield _("Touchpoints stand by how many rows are about each: order them as in the journey")
    if is_day_guessed:
        yield _("Days are taken to be written before months; say otherwise by day_first")


def _left_out(telling: Telling, sheets: Sheets) -> Iterator[str]:
    for name in sheets.left_out:
        told = _("The table “{name}” has other columns and is left out; choose it by its name")
        yield told.format(name=name)
    if empty := sheets.count - len(telling.answers):
        told = ngettext("{n} row says nothing", "{n} rows say nothing", empty)
        yield told.format(n=empty)
    for scored in telling.scores:
        unknown = sum(scored.heading not in answer.scores for answer in telling.answers)
        if unknown:
            told = ngettext(
                "{n} row has no score in “{heading}”; it is kept and not counted there",
                "{n} rows have no score in “{heading}”; they are kept and not counted there",
                unknown,
            )
            yield told.format(n=unknown, heading=scored.heading)
    if telling.about:
        known = names_in(answer.about for answer in telling.answers)
        homeless = sum(key_of(answer.about) not in known for answer in telling.answers)
        if homeless:
            told = ngettext(
                "{n} row is about no touchpoint that was made; it supports the map as a whole",
                "{n} rows are about no touchpoint that was made; they support the map as a whole",
                homeless,
            )
            yield told.format(n=homeless)
