"""Ranks for things that come in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from journeydesk.model import ranks_between

T = TypeVar("T")


def ranked(things: Iterable[T]) -> Iterator[tuple[T, str]]:
    """Each with its rank."""
    found = tuple(things)
    return zip(found, ranks_between("", "", len(found)), strict=True)
