"""Beside the map: an interview, whose passages become cards by one key."""

from journeydesk.ui.transcript.view import TranscriptView

__all__ = ["TranscriptView"]
