"""The bundled icons (Lucide, drawn on a 24 × 24 grid) as paths, and which one stands for what."""

import json
from functools import cache, lru_cache

from journeydesk.bundle import resources
from journeydesk.drawing import Color, Path, PathCommand, Stroke, shifted
from journeydesk.model import CardKind, LaneKind

GRID = 24.0
STROKE_WIDTH = 1.9  # on the grid

CARD_ICONS: dict[str, str] = {
    CardKind.CUSTOMER_ACTION: "footprints",
    CardKind.QUOTE: "message-square-quote",
    CardKind.PAIN_POINT: "zap",
    CardKind.OPPORTUNITY: "lightbulb",
    CardKind.NOTE: "sticky-note",
    "touchpoint": "smartphone",
}

LANE_ICONS: dict[LaneKind, str] = {
    LaneKind.STAGE_GOAL: "flag",
    LaneKind.CUSTOMER_ACTION: "footprints",
    LaneKind.TOUCHPOINT: "smartphone",
    LaneKind.CHANNEL: "route",
    LaneKind.THOUGHT_QUOTE: "message-square-quote",
    LaneKind.EMOTION_CURVE: "heart",
    LaneKind.ENGAGEMENT_CURVE: "activity",
    LaneKind.EXPECTATION: "target",
    LaneKind.PAIN_POINT: "zap",
    LaneKind.OPPORTUNITY: "lightbulb",
    LaneKind.METRIC: "gauge",
    LaneKind.EVIDENCE: "file-text",
    LaneKind.IMAGE: "image",
    LaneKind.TIME: "clock",
    LaneKind.OWNER: "users",
    LaneKind.FREE_TEXT: "sticky-note",
    LaneKind.PHYSICAL_EVIDENCE: "package",
    LaneKind.FRONTSTAGE_PEOPLE: "headset",
    LaneKind.FRONTSTAGE_TECHNOLOGY: "app-window",
    LaneKind.BACKSTAGE_PEOPLE: "users",
    LaneKind.BACKSTAGE_TECHNOLOGY: "server",
    LaneKind.SUPPORT_PROCESS: "cog",
    LaneKind.POLICY: "shield-check",
    LaneKind.EMPLOYEE_EMOTION: "smile",
    LaneKind.FAILURE_POINT: "triangle-alert",
    LaneKind.CONTEXT_ACTIVITY: "calendar",
    LaneKind.PLACE_PEOPLE: "map-pin",
}

FACES = ("angry", "frown", "meh", "smile", "laugh")  # of −2, −1, 0, +1, +2


@cache
def _catalogue() -> dict[str, list[list[str | float]]]:
    text = (resources() / "icons" / "lucide.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def icon_names() -> frozenset[str]:
    return frozenset(_catalogue())


@lru_cache(4_096)
def icon(name: str, size: float, color: Color) -> Path:
    """An icon with its top left at the origin; an unknown name gives a plain circle."""
    scale = size / GRID
    commands = _catalogue().get(name) or _catalogue()["circle-alert"]
    return Path(
        tuple(_scaled(tuple(command), scale) for command in commands),
        stroke=Stroke(color, round(STROKE_WIDTH * scale, 3)),
    )


@lru_cache(16_384)
def icon_at(name: str, x: float, y: float, size: float, color: Color) -> Path:
    """An icon with its top left at (x, y)."""
    moved = shifted(icon(name, size, color), x, y)
    assert isinstance(moved, Path)
    return moved


def _scaled(command: PathCommand, scale: float) -> PathCommand:
    name, *numbers = command
    return (name, *(round(float(n) * scale, 3) for n in numbers))
