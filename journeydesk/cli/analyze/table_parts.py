"""The parts of the table that are about findings, measures and what the map rests on."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.measured import Measured, is_share
from journeydesk.analysis.number import Reason
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.dropoff import StageDrop
from journeydesk.analysis.report.opportunities import Scored
from journeydesk.cli.analyze.words import emotion, known, percent, rows, score
from journeydesk.i18n import _


def expectations(report: Report) -> Iterator[str]:
    if not report.expectations.gaps:
        return
    yield _("Expectations: perceived − expected, for discussion and not for measurement")
    yield from rows(
        (_("expectation"), _("gap"), _("weighted"), _("amplification"), ""),
        (
            (
                expected.expectation.card.text,
                score(expected.gap.gap.value),
                score(expected.gap.weighted.value),
                score(expected.gap.amplification.value),
                _("emotion outweighs gap") if expected.gap.is_outweighed else "",
            )
            for expected in report.expectations.gaps
        ),
    )


def dropoff(report: Report) -> Iterator[str]:
    if not report.dropoff:
        return
    yield _("From stage to stage: who leaves (95 % interval), and how far the experience falls")
    yield from rows(
        (_("stage"), _("leave"), _("interval"), _("fall")),
        (
            (
                f"{drop.source.title} → {drop.target.title}",
                _leaving(drop),
                _interval(drop),
                emotion(drop.experience_drop.value).lstrip("+"),
            )
            for drop in report.dropoff
        ),
    )


def _leaving(drop: StageDrop) -> str:
    if drop.attrition.share.reason is Reason.NEW_ENTRIES:
        return _("new entries or another base")
    return percent(drop.attrition.share.value)


def _interval(drop: StageDrop) -> str:
    around = drop.attrition.interval
    return f"{percent(around.low)} – {percent(around.high)}" if around else ""


def opportunities(report: Report) -> Iterator[str]:
    if not report.opportunities:
        return
    yield _("Opportunities: none of the scores chooses")
    yield from rows(
        (_("opportunity"), "Ulwick", "", _("value"), _("effort"), "RICE", _("dots")),
        (
            (
                scored.opportunity.card.text,
                score(scored.ulwick.score.value),
                _("room estimate") if scored.ulwick.is_room_estimate else "",
                score(scored.value_effort.value.value),
                score(scored.value_effort.effort.value),
                score(scored.rice.value),
                _dots(report, scored),
            )
            for scored in report.opportunities
        ),
    )


def _dots(report: Report, scored: Scored) -> str:
    """Of the last round: dots, and by how many."""
    last = report.votes[-1].cards.get(scored.opportunity.card.id) if report.votes else None
    if last is None or last.dots is None:
        return ""
    return _("{dots} by {voters}").format(dots=last.dots, voters=last.voters)


def metrics(report: Report) -> Iterator[str]:
    if not report.metrics:
        return
    yield _("Metrics (95 % interval)")
    yield from rows(
        (_("metric"), _("score"), "n", _("interval")),
        (
            (
                f"{measured.metric.kind} {measured.metric.name}",
                _shown(measured, measured.score.figure.value),
                str(measured.score.n or "?"),
                _around(measured),
            )
            for measured in report.metrics
        ),
    )


def _shown(measured: Measured, value: float | None) -> str:
    return percent(value) if is_share(measured.metric.kind) else score(value)


def _around(measured: Measured) -> str:
    around = measured.score.interval
    if around is None:
        return ""
    return f"{_shown(measured, around.low)} – {_shown(measured, around.high)}"


def coverage(report: Report) -> Iterator[str]:
    whole = report.coverage.whole
    if not whole.counts.cards:
        return
    covered = whole.counts.evidenced + whole.counts.validated
    told = _("Evidence coverage: {share} ({covered} of {cards} cards)")
    yield told.format(share=percent(whole.share.value), covered=covered, cards=whole.counts.cards)
    times = report.asked.durations.whole
    if times.active.value is not None or times.waiting.value is not None:
        yield _("Minutes: {active} active ({a}), {waiting} waiting ({w})").format(
            active=score(times.active.value),
            a=known(times.active),
            waiting=score(times.waiting.value),
            w=known(times.waiting),
        )
