"""What sheets are like, in words."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.app.purposes import Purpose
from journeydesk.export import pixel_size
from journeydesk.i18n import _, ngettext
from journeydesk.paint import MM, Page


def facts_of(pages: Sequence[Page], purpose: Purpose, dpi: int) -> str:
    """Their size and number, and the scale of the first."""
    first = pages[0]
    facts = [
        _("{width:.0f} × {height:.0f} mm").format(width=first.width / MM, height=first.height / MM)
    ]
    if len(pages) > 1:
        facts.insert(0, ngettext("{n} sheet", "{n} sheets", len(pages)).format(n=len(pages)))
    if purpose.suffix == ".png":
        width, height = pixel_size(first, dpi)
        facts.append(_("{width} × {height} pixels").format(width=width, height=height))
    facts.append(_("drawn at {scale:.0%}").format(scale=first.scale))
    return "  ·  ".join(facts)
