"""What is to be said of sheets before they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.app.estimating import REVIEW, Estimate, estimate
from journeydesk.export.preflight import Preflight, Terms, preflight
from journeydesk.paint import Page, Pictures


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would disappoint, and what it costs."""

    preflight: Preflight
    estimate: Estimate


def judge(
    pages: Sequence[Page],
    pictures: Pictures,
    terms: Terms,
    *,
    is_tagged: bool = False,
    is_review: bool = False,
) -> Verdict:
    """`is_tagged` where a PDF is read aloud too, which makes it larger; `is_review` where only
    the cards are written."""
    return Verdict(
        preflight(pages, pictures, terms),
        estimate(pages, pictures, REVIEW if is_review else terms.suffix, terms.dpi, is_tagged),
    )
