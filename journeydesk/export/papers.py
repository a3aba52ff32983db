"""Papers by their names, rolls, and sizes of one's own."""

import re

from journeydesk.errors import UserError
from journeydesk.i18n import _

INCH = 25.4

# Upright, in millimetres: ISO 216, then ANSI/ASME Y14.1 and the architects' sizes.
PAPERS: dict[str, tuple[float, float]] = {
    "A0": (841, 1189),
    "A1": (594, 841),
    "A2": (420, 594),
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "B0": (1000, 1414),
    "B1": (707, 1000),
    "B2": (500, 707),
    "B3": (353, 500),
    "B4": (250, 353),
    "Letter": (8.5 * INCH, 11 * INCH),
    "Legal": (8.5 * INCH, 14 * INCH),
    "Tabloid": (11 * INCH, 17 * INCH),
    "ANSI-A": (8.5 * INCH, 11 * INCH),
    "ANSI-B": (11 * INCH, 17 * INCH),
    "ANSI-C": (17 * INCH, 22 * INCH),
    "ANSI-D": (22 * INCH, 34 * INCH),
    "ANSI-E": (34 * INCH, 44 * INCH),
    "ARCH-A": (9 * INCH, 12 * INCH),
    "ARCH-B": (12 * INCH, 18 * INCH),
    "ARCH-C": (18 * INCH, 24 * INCH),
    "ARCH-D": (24 * INCH, 36 * INCH),
    "ARCH-E": (36 * INCH, 48 * INCH),
    "ARCH-E1": (30 * INCH, 42 * INCH),
}
ROLLS: dict[str, float] = {f"roll-{inches}": inches * INCH for inches in (24, 36, 42)}
CONTENT = "fit"  # the sheet takes the drawing's own size

_UNITS = {"mm": 1.0, "cm": 10.0, "in": INCH}
_OWN_SIZE = re.compile(r"(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)(mm|cm|in)")


def size_of(paper: str) -> tuple[float, float] | None:
    """Width and height in millimetres, upright; None where the drawing decides on one or both.

    Raises UserError for a paper nobody knows.
    """
    key = _key(paper)
    if key == CONTENT or key in _ROLLS_BY_KEY:
        return None
    return _BY_KEY.get(key) or _own_size(key, paper)


def is_as_drawn(paper: str) -> bool:
    """True where the drawing alone decides on the sheet's size."""
    return _key(paper) == CONTENT


def roll_width(paper: str) -> float | None:
    """Of a roll, in millimetres; None for other papers."""
    return _ROLLS_BY_KEY.get(_key(paper))


def _key(paper: str) -> str:
    return re.sub(r"[\s-]", "", paper).casefold()


_BY_KEY = {_key(name): size for name, size in PAPERS.items()}
_ROLLS_BY_KEY = {_key(name): width for name, width in ROLLS.items()}


def _own_size(key: str, asked: str) -> tuple[float, float]:
    match = _OWN_SIZE.fullmatch(key)
    if match is None:
        names = ", ".join([*PAPERS, *ROLLS])
        raise UserError(
            _(
                "There is no paper “{paper}”; choose {names}, fit, or a size such as 900x600mm or "
                "36x48in"
            ).format(paper=asked, names=names)
        )
    unit = _UNITS[match[3]]
    return float(match[1]) * unit, float(match[2]) * unit
