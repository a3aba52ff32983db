"""Interviews and calls written down: who said what, when, and on which line."""

from journeydesk.interchange.transcripts.reader import (
    SUFFIXES,
    is_conversation,
    is_transcript,
    read_transcript,
)
from journeydesk.interchange.transcripts.transcript import Passage, Transcript, Turn

__all__ = [
    "SUFFIXES",
    "Passage",
    "Transcript",
    "Turn",
    "is_conversation",
    "is_transcript",
    "read_transcript",
]
