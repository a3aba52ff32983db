"""Pain points by priority: a number, and a shade with a thicker edge the higher it is."""

from __future__ import annotations

from functools import partial

from journeydesk.analysis.report import Report
from journeydesk.charts.overlays.overlay import Mark, Overlay, Sample
from journeydesk.charts.overlays.pill import UNKNOWN_DASH, ink_on, mixed, pill
from journeydesk.drawing import Box, Color, Op, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.metrics import CARD_RADIUS

SAMPLES = (80.0, 20.0)


def heat(report: Report, memo: Memo) -> Overlay:
    """Of whom the report is; 0…100 as domain 3.2 computes it."""
    ranked = report.pains.ranked
    known = sum(pain.priority.value is not None for pain in ranked)
    whose = report.persona.name if report.persona else _("all personas together")
    return Overlay(
        _("Priority of pain points"),
        {pain.pain.card.id: _mark(pain.priority.value, memo) for pain in ranked},
        (
            *(Sample(_words(value), _mark(value, memo)) for value in SAMPLES),
            Sample(_("not known: nothing is counted or felt there"), _mark(None, memo)),
            Sample(
                _(
                    "100 × the mean of frequency, emotion and drop-off, as far as known; {whose}."
                ).format(whose=whose)
            ),
            Sample(_("{known} of {n} known").format(known=known, n=len(ranked))),
        ),
    )


def shade_of(value: float, memo: Memo) -> Color:
    """The ground of a priority from 0 to 100: no darker, for ink keeps 5:1 on this in every theme,
    and 4:1 where it went up to the whole colour."""
    hottest = memo.theme.cards["pain_point"].bar
    return mixed(memo.theme.map["paper"], hottest, 0.1 + 0.6 * value / 100)


def _words(value: float) -> str:
    return _("{n} of 100").format(n=f"{value:.0f}")


def _mark(value: float | None, memo: Memo) -> Mark:
    draw = partial(_drawn, value, memo)
    if value is None:
        return Mark(_("Priority not known"), draw)
    return Mark(_("Priority {n} of 100").format(n=f"{value:.1f}"), draw)


def _drawn(value: float | None, memo: Memo, width: float, height: float) -> list[Op]:
    colors = memo.theme.map
    whole = Rect(0.0, 0.0, width, height)
    if value is None:
        edge = Box(whole, None, Stroke(colors["dim"], 1.0, UNKNOWN_DASH), CARD_RADIUS)
        ground = colors["paper"], colors["title"]
        return [edge, *pill("?", width, -5.0, ground, memo, is_unknown=True)]
    hottest = memo.theme.cards["pain_point"].bar
    shade = shade_of(value, memo)
    edge = Box(
        whole,
        None,
        Stroke(mixed(colors["paper"], hottest, 0.4 + 0.6 * value / 100), 1.0 + 2.5 * value / 100),
        CARD_RADIUS,
    )
    return [edge, *pill(f"{value:.1f}", width, -5.0, (shade, ink_on(shade, memo)), memo)]
