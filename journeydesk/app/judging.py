"""What is to be said of sheets before they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.app.estimating import Estimate, estimate
from journeydesk.app.purposes import Purpose
from journeydesk.export.preflight import Finding, Terms, preflight
from journeydesk.paint import Page, Pictures


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would disappoint, the worst first, and what it costs."""

    findings: tuple[Finding, ...]
    estimate: Estimate


def judge(pages: Sequence[Page], pictures: Pictures, terms: Terms, purpose: Purpose) -> Verdict:
    """The size of text is a matter of paper alone: who looks at a screen comes nearer."""
    found = preflight(pages, pictures, terms).findings
    is_paper = "distance" in purpose.asks
    is_tagged = purpose.preset.profile.is_tagged
    return Verdict(
        tuple(row for row in found if is_paper or row.rule != "text-size"),
        estimate(pages, pictures, terms.suffix, terms.dpi, is_tagged),
    )
