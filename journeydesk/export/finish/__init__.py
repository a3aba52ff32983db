"""What a preset does to finished sheets: opaque colours, patterns for colours, room to be cut."""

from journeydesk.export.finish.sheets import finished, room_around

__all__ = ["finished", "room_around"]
