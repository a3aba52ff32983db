"""How text stands out from what lies under it (WCAG 2.2, 1.4.3)."""

from functools import lru_cache

from journeydesk.color import Color

LEAST, LEAST_OF_LARGE = 4.5, 3.0
LARGE, LARGE_BOLD = 18.0, 14.0  # points
BOLD = 600  # weight


def least_contrast(points: float, weight: int) -> float:
    """What text of that size is allowed."""
    is_large = points >= LARGE or (points >= LARGE_BOLD and weight >= BOLD)
    return LEAST_OF_LARGE if is_large else LEAST


@lru_cache(4096)
def over(colors: tuple[Color, ...], ground: Color) -> Color:
    """What is seen where colours, the topmost last, lie on an opaque ground."""
    for upper in colors:
        share = upper.a / 255
        mixed = [
            round(share * u + (1 - share) * g) for u, g in zip(upper[:3], ground, strict=False)
        ]
        ground = Color(*mixed)
    return ground
