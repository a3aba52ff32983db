"""What sheets are like, and what their file will be, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.app.estimating import Estimate
from journeydesk.export import pixel_size
from journeydesk.export.preflight import Terms
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.writers import WRITERS
from journeydesk.paint import MM, Page


def facts_of(pages: Sequence[Page], terms: Terms) -> str:
    """Their number and size, and the scale; before a poster's sheets lies their plan."""
    if terms.suffix == ".html":
        return _("One file, for any browser")
    if terms.suffix in WRITERS:
        return _("One file: {format}").format(format=terms.suffix[1:].upper())
    first = pages[0]
    size = {"width": first.width / MM, "height": first.height / MM}
    facts = [
        ngettext("{n} sheet", "{n} sheets", len(pages)).format(n=len(pages)),
        _("{width:.0f} × {height:.0f} mm").format(**size),
        *_cut(first),
        _("drawn at {scale:.0%}").format(scale=pages[-1].scale),
    ]
    if terms.suffix == ".png":
        width, height = pixel_size(first, terms.dpi)
        facts.insert(-1, _("{width} × {height} pixels").format(width=width, height=height))
    return "  ·  ".join(facts)


def _cut(page: Page) -> Iterator[str]:
    """What remains of a sheet that is cut."""
    if page.trim:
        size = {"width": page.trim.w / MM, "height": page.trim.h / MM}
        yield _("cut to {width:.0f} × {height:.0f} mm").format(**size)


def cost_of(estimate: Estimate) -> str:
    """Rounded as roughly as it is known."""
    return f"{_size(estimate.size)}  ·  {_time(estimate.seconds)}"


def _size(size: float) -> str:
    if size < 950_000:
        return _("about {kb} kB").format(kb=_rounded(size / 1000))
    return _("about {mb} MB").format(mb=_rounded(size / 1_000_000))


def _time(seconds: float) -> str:
    if seconds < 1:
        return _("within a second")
    if seconds < 100:
        return _("about {n} s").format(n=_rounded(seconds))
    return _("about {n} min").format(n=_rounded(seconds / 60))


def _rounded(number: float) -> str:
    """To two digits."""
    return f"{float(f'{number:.2g}'):g}"
