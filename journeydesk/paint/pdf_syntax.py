"""The syntax of content streams: numbers and paths."""

from collections.abc import Iterable
from functools import lru_cache

from journeydesk.drawing import PathCommand

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def numbers(values: Iterable[float]) -> str:
    """Never in exponents, which PDF does not know."""
    return " ".join([f"{value:.3f}" for value in values])


@lru_cache(4096)
def path_operators(commands: tuple[PathCommand, ...]) -> str:
    return " ".join([f"{numbers(c[1:])} {_OPERATORS[c[0]]}" for c in commands])  # type: ignore


def form_name(name: str) -> str:
    """What reportlab calls a form of that name."""
    return f"FormXob.{name}"
