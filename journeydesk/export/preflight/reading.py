"""How large text looks from where it is read."""

import re
from math import atan, degrees, radians, tan

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.paint import MM

CAP_HEIGHT = 0.714  # of the em, in Noto Sans
ARC_MINUTES = 16  # ISO 9241-3: the least height of a capital that is read with ease
METRES = {"mm": 0.001, "cm": 0.01, "m": 1.0, "in": 0.0254, "ft": 0.3048, "": 1.0}

_DISTANCE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|m|in|ft|)")


def arc_minutes(points: float, metres: float) -> float:
    """The angle under which a capital of that type size is seen from that distance."""
    height = points * CAP_HEIGHT / MM / 1000
    return 60 * degrees(atan(height / metres))


def smallest_readable(metres: float) -> float:
    """The type size in points whose capitals are seen under 16′."""
    height = 1000 * metres * tan(radians(ARC_MINUTES / 60))
    return height * MM / CAP_HEIGHT


def distance_of(text: str) -> float:
    """Metres, from "2m", "80 cm", "6ft" or a bare number of metres. Raises UserError."""
    match = _DISTANCE.fullmatch(text.strip().casefold())
    metres = float(match[1].replace(",", ".")) * METRES[match[2]] if match else 0.0
    if not 0.1 <= metres <= 100:
        raise UserError(
            _("“{text}” is no distance to read from; choose one such as 80cm or 2m").format(
                text=text
            )
        )
    return metres
