"""The interview guide: open questions by stage and touchpoint, and what to listen for."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.journey import Journey
from journeydesk.analysis.report import Report
from journeydesk.charts.kit.codes import coded
from journeydesk.charts.kit.pages import Line, pages, pen_of_page, ruled, stage_heading
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import Row, heading
from journeydesk.drawing import Drawing
from journeydesk.i18n import N_, _
from journeydesk.layout import Memo
from journeydesk.model import Card, CardKind, Status, Touchpoint

# None of them says what the map assumes: that is for the interviewer's ears alone.
QUESTIONS: dict[CardKind, str] = {
    CardKind.CUSTOMER_ACTION: N_("What did you do then, step by step?"),
    CardKind.QUOTE: N_("What went through your mind?"),
    CardKind.PAIN_POINT: N_("What, if anything, made it hard?"),
    CardKind.EXPECTATION: N_("What had you expected?"),
    CardKind.OPPORTUNITY: N_("What would have helped you?"),
    CardKind.NOTE: N_("How was that for you?"),
}


def interview(report: Report, memo: Memo) -> list[Drawing]:
    """Touchpoints are asked about by their names, assumptions by open questions."""
    pen, journey = pen_of_page(memo), report.journey
    title = _("Interview guide: {map}").format(map=journey.map.title or _("Untitled map"))
    head = heading(
        pen,
        title,
        _("Ask openly, then wait. What to listen for is not read aloud: note whether it comes."),
        _("Cards that are only assumed; their codes are those of the tick sheet."),
    )
    return pages([head], _lines(journey, pen), memo)


def _lines(journey: Journey, pen: Pen) -> Iterator[Line]:
    for i, (stage, cards) in enumerate(coded(journey), 1):
        yield stage_heading(pen, f"{i}  {stage.title or _('Untitled stage')}")
        open_question = _("Tell me about this part, from the beginning.")
        yield Line(_asked(pen, open_question, "", stage.purpose))
        assumed = [(code, card) for code, card in cards if card.status is Status.ASSUMED]
        for touchpoint in (None, *journey.columns[i - 1]):
            here = touchpoint.id if touchpoint else None
            asked = [(code, card) for code, card in assumed if card.touchpoint == here]
            yield from _about(touchpoint, asked, pen)


def _about(
    touchpoint: Touchpoint | None, asked: list[tuple[str, Card]], pen: Pen
) -> Iterator[Line]:
    """One touchpoint, or the stage where there is none."""
    if touchpoint:
        question = _("“{touchpoint}”: what happened, and how did you feel?")
        title = touchpoint.title or _("Untitled touchpoint")
        yield Line(_asked(pen, question.format(touchpoint=title), "", ""), is_heading=True)
    for code, card in asked:
        listen = _("Listen for: “{words}”").format(words=card.text)
        row = _asked(pen, _(QUESTIONS[card.kind]), code, listen, card.id)
        yield Line(row, is_heading=(code, card) == asked[-1])  # of the lines to write on
    if touchpoint or asked:
        yield Line(ruled(pen, 2))


def _asked(pen: Pen, question: str, code: str, about: str, id_: str = "") -> Row:
    """A question with the code of its card at the end, and a small line below."""
    room = pen.width * (0.86 if code else 1.0)
    text, small = pen.text(question, HEAD, room), pen.text(about, SMALL, room, 4)
    ops = (
        *pen.put(text, 0.0, 0.0, room, pen.ink),
        *pen.put(small, 0.0, text.height + 2.0, room, pen.dim),
        *pen.line_to(code, HEAD, pen.width, 10.0, pen.width * 0.12, pen.ink),
    )
    height = text.height + (2.0 + small.height if about else 0.0)
    return Row(height, ops, ": ".join(filter(None, (question, code, about))), id_)
