"""Expectations that were met and those that were not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.expectations import (
    ExpectationGap,
    circular_expectations,
    expectation_gap,
)
from journeydesk.analysis.journey import Hope
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.model import RecordId


@dataclass(frozen=True, slots=True)
class Expected:
    expectation: Hope
    gap: ExpectationGap


@dataclass(frozen=True, slots=True)
class Expectations:
    """In the journey's order; `circles` are touchpoints whose expectations raised each other."""

    gaps: tuple[Expected, ...]
    circles: tuple[tuple[RecordId, ...], ...]


def expectations_of(here: Standpoint) -> Expectations:
    """Those at touchpoints that the persona comes to."""
    hopes = here.journey.expectations
    same = (hopes, here.walk, here.feelings)
    return here.keeper.keep(("expectations", here.key), same, None, lambda: _made(here, hopes))


def _made(here: Standpoint, hopes: Sequence[Hope]) -> Expectations:
    met = [h for h in hopes if not h.touchpoints or here.walk.met(h.touchpoints)]
    gaps = tuple(Expected(hope, _gap(here, hope)) for hope in met)
    pairs = [(h.touchpoints[0], h.known.raised_at) for h in met if h.touchpoints and h.known]
    return Expectations(gaps, circular_expectations(pairs))


def _gap(here: Standpoint, hope: Hope) -> ExpectationGap:
    emotion = here.feeling(hope.card.touchpoint)
    known = hope.known
    if known is None:
        return expectation_gap(None, None, None, emotion)
    return expectation_gap(known.expected, known.perceived, known.importance, emotion)
