"""Which files can be read as transcripts; by itself, for every program start asks."""

from pathlib import PurePath

SUFFIXES = (".txt", ".vtt", ".srt", ".md", ".markdown", ".docx")


def is_transcript(name: str) -> bool:
    """By its name: text that can be read as one."""
    return PurePath(name).suffix.lower() in SUFFIXES
