"""Moments of truth: those that people set, and, dashed, those that the numbers suggest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from journeydesk.analysis.moments import Hint
from journeydesk.analysis.report import Report
from journeydesk.charts.overlays.overlay import Mark, Overlay, Sample
from journeydesk.charts.overlays.pill import HEIGHT, UNKNOWN_DASH, pill
from journeydesk.drawing import Box, Op, Rect, Stroke
from journeydesk.i18n import N_, _
from journeydesk.layout import Memo
from journeydesk.layout.metrics import CARD_RADIUS
from journeydesk.layout.vocabulary import MOMENT_LABELS
from journeydesk.model import RecordId

HINTS: dict[Hint, str] = {
    Hint.NEGATIVE_PEAK: N_("worst point"),
    Hint.POSITIVE_PEAK: N_("best point"),
    Hint.END: N_("end"),
    Hint.RISK_OF_LEAVING: N_("customers leave"),
    Hint.IMPORTANT: N_("important and felt"),
    Hint.SIGN_CHANGE: N_("feeling turns"),
}


def moments(report: Report, memo: Memo) -> Overlay:
    """On touchpoints; only a person makes one, the numbers suggest."""
    made: dict[RecordId, list[str]] = defaultdict(list)
    for moment in report.peaks.moments:
        made[moment.touchpoint].append(_(MOMENT_LABELS[moment.reason]))
    suggested = {
        found.touchpoint.id: [_(HINTS[hint]) for hint in found.hints]
        for found in report.peaks.suggested
        if found.touchpoint.id not in made
    }
    marks = {id_: _mark(words, True, memo) for id_, words in made.items()}
    marks |= {id_: _mark(words, False, memo) for id_, words in suggested.items()}
    return Overlay(
        _("Moments of truth"),
        marks,
        (
            Sample(_("set by a person, with the reason"), _mark([_("reason")], True, memo)),
            Sample(_("suggested by the numbers"), _mark([_("why")], False, memo)),
            Sample(
                _("{made} set, {suggested} more suggested").format(
                    made=len(made), suggested=len(suggested)
                )
            ),
        ),
    )


def _mark(reasons: Sequence[str], is_made: bool, memo: Memo) -> Mark:
    words = ", ".join(dict.fromkeys(reasons))
    told = _("Moment of truth: {words}") if is_made else _("Perhaps a moment of truth: {words}")
    return Mark(told.format(words=words), partial(_drawn, words, is_made, memo))


def _drawn(words: str, is_made: bool, memo: Memo, width: float, height: float) -> list[Op]:
    colors, theme = memo.theme.map, memo.theme
    accent = theme.map["switch"] if is_made else colors["dim"]
    edge = Stroke(accent, 2.5 if is_made else 1.5, () if is_made else UNKNOWN_DASH)
    ring = Box(Rect(-3.0, -3.0, width + 6.0, height + 6.0), None, edge, CARD_RADIUS + 3.0)
    icon = "flag" if is_made else "circle-question-mark"
    ground = colors["paper"], colors["title"]
    top = height - HEIGHT / 2 + 1.0
    return [ring, *pill(words, width, top, ground, memo, icon=icon, is_unknown=not is_made)]
