"""All that becomes a map, as one value; and its records in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from journeydesk.interchange.evidence.answers import Answer
from journeydesk.interchange.evidence.scores import Scored
from journeydesk.model import EvidenceKind, ranks_between

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Telling:
    """What a file tells. `about` is the heading that says what each answer is about, or ""."""

    title: str
    source: str  # the file's name
    kind: EvidenceKind
    answers: Sequence[Answer]
    scores: tuple[Scored, ...]
    about: str


def ranked(things: Iterable[T]) -> Iterator[tuple[T, str]]:
    """Each with its rank."""
    found = tuple(things)
    return zip(found, ranks_between("", "", len(found)), strict=True)
