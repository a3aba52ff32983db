"""A report for people: what comes first, how it was computed, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.report import Report
from journeydesk.analysis.report.pains import Pains
from journeydesk.cli.analyze.table_parts import (
    coverage,
    dropoff,
    expectations,
    metrics,
    opportunities,
)
from journeydesk.cli.analyze.words import emotion, known, percent, rows, score
from journeydesk.i18n import _


def table(report: Report) -> Iterator[str]:
    """Line by line; a part that the map says nothing of is left out."""
    whose = report.persona.name if report.persona else _("all personas")
    yield f"{report.journey.map.title} · {whose}"
    for part in (
        _curve,
        _pains,
        _switches,
        expectations,
        dropoff,
        opportunities,
        metrics,
        coverage,
    ):
        lines = list(part(report))
        if lines:
            yield ""
            yield from lines


def _curve(report: Report) -> Iterator[str]:
    if not report.curve:
        return
    peaks = report.peaks
    found = peaks.peak_end
    yield _("Emotions (−2 … +2): peak–end {score}, mean {mean}, {known}").format(
        score=emotion(found.score.value), mean=emotion(found.mean.value), known=known(found.mean)
    )
    heads = (_("touchpoint"), _("value"), _("personas apart"), _("lever"), _("lift"), _("loyalty"))
    apart = {t.touchpoint.id: t.divergence.value for t in report.together}
    found_rows = zip(report.curve, found.levers, peaks.recoveries, strict=True)
    yield from rows(
        heads,
        (
            (
                point.touchpoint.title,
                emotion(point.value.value),
                score(apart.get(point.touchpoint.id)),
                emotion(lever),
                score(recovery.lift.value),
                score(recovery.loyalty.value),
            )
            for point, lever, recovery in found_rows
        ),
    )


def _pains(report: Report) -> Iterator[str]:
    pains = report.pains
    if not pains.ranked:
        return
    weights = pains.weights
    yield _("Pain points by 100·(wF·F + wE·E + wD·D)/(wF + wE + wD); weights {f} {e} {d}").format(
        f=f"{weights.frequency:g}", e=f"{weights.emotion:g}", d=f"{weights.drop:g}"
    )
    yield from rows(
        (_("pain point"), "F", "E", "D", _("priority"), _("known")),
        (
            (
                ranked.pain.card.text,
                percent(ranked.frequency.value),
                percent(ranked.emotion.value),
                percent(ranked.drop.value),
                score(ranked.priority.value),
                known(ranked.priority),
            )
            for ranked in pains.by_priority
        ),
    )
    yield from _flips(pains)


def _flips(pains: Pains) -> Iterator[str]:
    told = _("  from a weight of {at} of {part}: “{rising}” before “{falling}”")
    for flip in pains.flips:
        yield told.format(
            at=f"{flip.at:.3f}",
            part=flip.part,
            rising=flip.rising.pain.card.text,
            falling=flip.falling.pain.card.text,
        )


def _switches(report: Report) -> Iterator[str]:
    found = report.switching
    if not found.switches:
        return
    names = {channel.id: channel.name for channel in report.journey.channels}
    yield _("Channel switches: rate {rate}, expected friction {total}, {known}").format(
        rate=score(found.rate.value), total=score(found.total.value), known=known(found.total)
    )
    yield from rows(
        (_("switch"), "f", "r", "f·r", _("known")),
        (
            (
                f"{names.get(s.source.channel or '')} → {names.get(s.target.channel or '')}",
                score(s.friction.friction.value),
                percent(s.friction.transition.reach_share),
                score(s.friction.expected.value),
                known(s.friction.friction),
            )
            for s in found.switches
        ),
    )
    for handoff in [h for h in found.matrix.handoffs if h.share][:3]:
        told = _("  {share} of it from {from_team} to {to_team}")
        yield told.format(
            share=percent(handoff.share), from_team=handoff.from_team, to_team=handoff.to_team
        )
