"""Along the journey: the curve, the personas together, switches, and who is lost on the way."""

from __future__ import annotations

from journeydesk.analysis.estimates import Estimate
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.curve import CurvePoint
from journeydesk.analysis.report.switching import ChannelSwitch
from journeydesk.analysis.teams import TeamMatrix
from journeydesk.cli.analyze.numbers import Fields, figures, interval, known, titled


def curve(report: Report) -> list[Fields]:
    return [_point(x, point) for x, point in enumerate(report.curve)]


def _point(x: int, point: CurvePoint) -> Fields:
    return {
        **titled(point.touchpoint),
        "x": x,
        **figures(value=point.value),
        **known(point.value),
        "slope": point.slope,
        "midway": point.midway,
        "words": [emotion.word for emotion in point.emotions],
        "origins": [emotion.origin for emotion in point.emotions],
        "from_evidence": {**figures(value=point.from_evidence), **known(point.from_evidence)},
        "from_room": _estimate(point.from_room),
        **figures(count=point.count),
        "urgent": point.is_urgent,
        "word_contradicts": point.is_contradicted,
    }


def _estimate(estimate: Estimate) -> Fields:
    spread = estimate.spread
    return {
        **figures(median=estimate.median),
        **known(estimate.median),
        "lower_quartile": spread.lower_quartile if spread else None,
        "upper_quartile": spread.upper_quartile if spread else None,
        "range": [spread.lowest, spread.highest] if spread else None,
        "discuss": spread.is_to_discuss if spread else None,
    }


def together(report: Report) -> Fields:
    """Of all personas, whoever the entry is about."""
    aggregate = [
        {**titled(t.touchpoint), **figures(value=t.aggregate), **known(t.aggregate)}
        for t in report.together
    ]
    divergence = [
        {
            **titled(t.touchpoint),
            **figures(value=t.divergence),
            **known(t.divergence),
            "split": t.is_split,
        }
        for t in report.together
    ]
    return {"aggregate": aggregate, "divergence": divergence}


def switching(report: Report) -> Fields:
    found = report.switching
    names = {channel.id: channel.name for channel in report.journey.channels}
    return {
        "switches": [_switch(switch, names) for switch in found.switches],
        "switch_rate": found.rate.value,
        "friction_total": found.total.value,
        "friction_known": list(found.total.known),
        "team_matrix": _matrix(found.matrix),
        "handoffs": [
            {"from": h.from_team, "to": h.to_team, "expected": h.expected.value, "share": h.share}
            for h in found.matrix.handoffs
        ],
    }


def _switch(switch: ChannelSwitch, channels: dict[str, str]) -> Fields:
    of, answers = switch.friction, switch.friction.transition.answers
    return {
        "from": channels.get(switch.source.channel or ""),
        "to": channels.get(switch.target.channel or ""),
        "from_touchpoint": titled(switch.source),
        "to_touchpoint": titled(switch.target),
        "forced": answers.forced,
        "re_explain": answers.re_explain,
        "re_identify": answers.re_identify,
        "other_team": answers.other_team,
        "wait": answers.wait,
        "r": of.transition.reach_share,
        **figures(fall=of.fall, f=of.friction, expected=of.expected),
        **known(of.friction),
    }


def _matrix(matrix: TeamMatrix) -> Fields:
    """M[from][to]; nobody's is ""."""
    return {
        from_team or "": {
            to_team or "": figure.value for to_team, figure in zip(matrix.teams, row, strict=True)
        }
        for from_team, row in zip(matrix.teams, matrix.rows, strict=True)
    }


def dropoff(report: Report) -> list[Fields]:
    return [
        {
            "from": titled(drop.source),
            "to": titled(drop.target),
            "counts": [drop.source.count_in, drop.target.count_in],
            **figures(attrition=drop.attrition.share, experience_drop=drop.experience_drop),
            **interval(drop.attrition.interval),
            "place": drop.place,
        }
        for drop in report.dropoff
    ]
