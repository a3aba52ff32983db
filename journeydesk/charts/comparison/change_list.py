"""The changes by the team that has to make them, and what answers them below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from journeydesk.analysis.compare import Answer, ChangeKind, Comparison, TeamChanges, TeamsChange
from journeydesk.charts.comparison.words import (
    KINDS,
    SIGNS,
    about_action,
    became,
    words_of_change,
)
from journeydesk.charts.pen import BODY, HEAD, NUMBER, SMALL, Pen
from journeydesk.charts.rows import Row, note
from journeydesk.drawing import Op, Point, Rect, Stroke, shifted
from journeydesk.fonts import Style
from journeydesk.i18n import _, ngettext
from journeydesk.layout.text import LONGEST_LINE
from journeydesk.model import RecordId

SIGN = 22.0  # the room of a change's sign
BETWEEN = 5.0
BESIDE = 8.0  # between words and what is said of them on the same line
BASELINE = 10.5

Numbers = Mapping[RecordId, str]  # what opportunities are called on the sheet


def change_list(pen: Pen, found: Comparison) -> list[Row]:
    """Rows for columns as wide as the pen; headings stay with what they head."""
    if not found.owners:
        return [note(pen, _("Nothing differs."))]
    answers = _answers(found)
    numbers = {id_: _("O{n}").format(n=n) for n, id_ in enumerate(answers, 1)}
    rows = [_legend(pen, found)]
    for owner in found.owners:
        first, *rest = [_change(pen, change, found, numbers) for change in owner.changes]
        rows += [_below(_team(pen, owner), first), *rest]
    if answers:
        head = _heading(pen, _("What answers them"), _("Opportunities and their actions"))
        first, *rest = [_answer(pen, answers[id_], numbers[id_]) for id_ in answers]
        rows += [_below(head, first), *rest]
    return rows


def _answers(found: Comparison) -> dict[RecordId, Answer]:
    """By their cards, in the order in which the changes name them."""
    changes = (change for owner in found.owners for change in owner.changes)
    return {a.opportunity.id: a for change in changes for a in change.answers}


def _legend(pen: Pen, found: Comparison) -> Row:
    counts = Counter(c.change.kind for owner in found.owners for c in owner.changes)
    told = [f"{SIGNS[kind]} {counts[kind]} {_(KINDS[kind])}" for kind in ChangeKind if counts[kind]]
    return _heading(pen, _("Changes by owner"), "   ".join(told))


def _team(pen: Pen, owner: TeamChanges) -> Row:
    n = len(owner.changes)
    told = ngettext("{n} change", "{n} changes", n).format(n=n)
    return _heading(pen, owner.team or _("No team"), told)


def _heading(pen: Pen, words: str, about: str) -> Row:
    text = pen.text(words, NUMBER, pen.width * 0.7, 2)
    rule = Stroke(pen.memo.theme.map["zero"], 1.0)
    y = text.height + 6.0
    ops = [
        *pen.put(text, 0.0, 2.0, pen.width * 0.7, pen.ink),
        *pen.line_to(about, SMALL, pen.width, 13.0, pen.width - text.width - 10.0, pen.dim),
        pen.way([Point(0.0, y), Point(pen.width, y)], rule),
    ]
    return Row(y + 3.0, tuple(ops), f"{words}: {about}")


def _change(pen: Pen, told: TeamsChange, found: Comparison, numbers: Numbers) -> Row:
    change = told.change
    side = found.sides[1] if change.after else found.sides[0]
    head = words_of_change(change, side)
    if told.step:
        head = _("{n}  {words}").format(n=told.step, words=head)
    about = became(change, found.sides)
    if told.answers:
        named = ", ".join(numbers[answer.opportunity.id] for answer in told.answers)
        about = _("{about} · answered by {named}").format(about=about, named=named)
    sign = SIGNS[change.kind]
    row = _two(pen, head, about)
    ops = (*_sign(pen, sign), *row.ops)
    return Row(row.height, ops, f"{sign} {row.label}", change.record.id)


def _sign(pen: Pen, sign: str) -> list[Op]:
    colors = pen.memo.theme.map
    pill = Rect(0.0, 0.0, 15.0, 14.0)
    return [
        pen.box(pill, colors["chip"], Stroke(colors["chip_border"], 0.8), 4.0),
        *pen.middled(sign, HEAD, 7.5, 10.5, 15.0, colors["chip_ink"]),
    ]


def _answer(pen: Pen, answer: Answer, number: str) -> Row:
    actions = [about_action(action) for action in answer.actions] or [_("No action yet")]
    row = _two(pen, answer.opportunity.text or _("Untitled card"), "\n".join(actions))
    ops = (*pen.line(number, HEAD, 0.0, 10.5, SIGN - 2.0, pen.ink), *row.ops)
    return Row(row.height, ops, f"{number} {row.label}", answer.opportunity.id)


def _two(pen: Pen, head: str, about: str) -> Row:
    """Words, and what is said of them: behind them where there is room, else below."""
    room, label = pen.width - SIGN, f"{head}: {about}"
    words, said = _width(pen, head, BODY), _width(pen, about, SMALL)
    if words + BESIDE + said < room and "\n" not in head + about:
        ops = (
            *pen.line(head, BODY, SIGN, BASELINE, words, pen.ink),
            *pen.line(about, SMALL, SIGN + words + BESIDE, BASELINE, said, pen.dim),
        )
        return Row(BODY.size * BODY.leading + 1.0, ops, label)
    text, small = pen.text(head, BODY, room), pen.text(about, SMALL, room, 6)
    ops = (
        *pen.put(text, SIGN, 0.0, room, pen.ink),
        *pen.put(small, SIGN, text.height + 1.0, room, pen.dim),
    )
    return Row(text.height + 1.0 + small.height, ops, label)


def _width(pen: Pen, words: str, style: Style) -> float:
    return pen.memo.ruler.line(words[:LONGEST_LINE], style).width


def _below(first: Row, second: Row) -> Row:
    """Two as one, which no column parts."""
    y = first.height + BETWEEN
    ops = (*first.ops, *(shifted(op, 0.0, y) for op in second.ops))
    return Row(y + second.height, ops, f"{first.label}. {second.label}", second.id)
