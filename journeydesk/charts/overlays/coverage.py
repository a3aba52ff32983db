"""How much of each stage stands on evidence: a bar in its head, and the counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from journeydesk.analysis.coverage import Coverage
from journeydesk.analysis.report import Report
from journeydesk.charts.overlays.overlay import Mark, Overlay, Sample
from journeydesk.charts.overlays.pill import STYLE, UNKNOWN_DASH
from journeydesk.drawing import Box, Op, Rect, Stroke, rounded
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.text import cut, glyphs_of_line

HEIGHT, INSET, WIDEST, BAR = 10.5, 15.0, 150.0, 4.0
SMALL = replace(STYLE, size=8.0)  # below the name of the stage there is room for 11 points


def coverage(report: Report, memo: Memo) -> Overlay:
    """(evidenced + validated)/cards, with the counts; below 60 % a stage is a hypothesis."""
    found = zip(report.journey.stages, report.coverage.stages, strict=True)
    whole = report.coverage.whole
    told = _("The whole map: {words}.").format(words=_words(whole))
    if whole.share.value is not None:
        told = _("The whole map: {words}, {n} %.").format(
            words=_words(whole), n=f"{100 * whole.share.value:.1f}"
        )
    return Overlay(
        _("Evidence coverage"),
        {stage.id: Mark(_words(c), partial(_drawn, c, memo)) for stage, c in found},
        (
            Sample(_("Cards that are evidenced or validated, of all cards of a stage.")),
            Sample(told),
            Sample(_("“?” marks what is below 60 %: a hypothesis.")),
        ),
    )


def _words(found: Coverage) -> str:
    counts = found.counts
    if not counts.cards:
        return _("no cards")
    sure = counts.evidenced + counts.validated
    return _("{covered} of {cards}").format(covered=sure, cards=counts.cards)


def _drawn(found: Coverage, memo: Memo, width: float, height: float) -> Sequence[Op]:
    colors = memo.theme.map
    room = min(WIDEST, width - 2 * INSET)
    words = f"{_words(found)} ?" if found.is_hypothesis else _words(found)
    line = cut(words, room - 10.0, SMALL, memo.ruler)
    top = rounded(height - HEIGHT - 0.2)
    frame = memo.frame(width)
    ground = frame.rect(Rect(INSET, top, rounded(room), HEIGHT))
    left = frame.x(INSET + 5.0, line.width)
    return [
        Box(ground, colors["paper"], Stroke(colors["stage"], 0.8), HEIGHT / 2),
        *glyphs_of_line(line, left, top + 8.2, colors["title"]),
        *_bar(found, INSET + line.width + 10.0, top, room - line.width - 16.0, width, memo),
    ]


def _bar(
    found: Coverage, start: float, top: float, room: float, width: float, memo: Memo
) -> Sequence[Op]:
    """As full as the stage is covered; dashed and empty where that is unknown."""
    if room < 2 * BAR:
        return []
    colors, frame = memo.theme.map, memo.frame(width)
    track = frame.rect(Rect(rounded(start), rounded(top + 3.2), rounded(room), BAR))
    edge = Stroke(colors["dim"], 0.7, UNKNOWN_DASH if found.share.value is None else ())
    empty = Box(track, None, edge, BAR / 2)
    if not found.share.value:
        return [empty]
    full = Rect(rounded(start), rounded(top + 3.2), rounded(room * found.share.value), BAR)
    return [Box(frame.rect(full), colors["stage"], None, BAR / 2), empty]
