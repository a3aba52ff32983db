"""JSON by the names of its members: whose it is."""

from __future__ import annotations

from typing import Any

_ROWS_OF_A_PHASE = {"customer", "frontstage", "backstage", "support", "evidence"}
_OCEL = {"ocel:global-log", "ocel:events", "ocel:objects", "objectTypes"}
_FORMATS = {"journeydesk": "json", "journeydesk-items": "package"}


def object_kind(found: Any) -> str:
    """A format that can be read, or a kind that is refused; "" where nobody knows it."""
    if not isinstance(found, dict):
        return ""
    if known := _FORMATS.get(str(found.get("format"))):
        return known
    if str(found.get("type")) in ("excalidraw", "excalidrawlib"):
        return "excalidraw"
    if _OCEL & found.keys():
        return "ocel"
    if "$schema" in found and found.keys() & {"$defs", "definitions", "properties"}:
        return "json_schema"
    return "blueprint" if _is_blueprint(found) else ""


def _is_blueprint(found: dict[str, Any]) -> bool:
    lifecycle, phases = found.get("lifecycle"), found.get("phases")
    if isinstance(lifecycle, dict):
        return isinstance(lifecycle.get("phases"), list)
    return isinstance(phases, list) and any(
        isinstance(phase, dict) and _ROWS_OF_A_PHASE & phase.keys() for phase in phases
    )
