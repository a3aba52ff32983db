"""What is to be read: bytes with a name, and how a person says they are meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath
from typing import Any, NoReturn

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.choices import AS_GUESSED, Choices
from journeydesk.interchange.json_text import parsed

Heard = Callable[[float], object]  # which share is read, from 0 to 1


def unheard(_share: float) -> None:
    """Of whoever does not wait."""


def title_of(name: str) -> str:
    """What a file is called, as the title of what is in it."""
    return " ".join(PurePath(name).stem.replace("_", " ").split())


@dataclass(frozen=True)
class Source:
    """One file. Readers answer with Imported, or refuse through `refuse`.

    Readers of long files tell `heard` now and then how far they are.
    """

    name: str
    data: bytes = field(repr=False)
    choices: Choices = AS_GUESSED
    heard: Heard = field(default=unheard, repr=False, compare=False)

    @cached_property
    def text(self) -> str:
        """All of it as UTF-8, or as UTF-16 where it says so. Raises InputRefused."""
        encoding = "utf-16" if self.data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        try:
            return self.data.decode(encoding)
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            told = _("it is no {encoding} text")
            self.refuse(told.format(encoding=encoding.upper()), line)

    @cached_property
    def json(self) -> Any:
        """What it says as JSON; whoever reads it may change it. Raises InputRefused."""
        return parsed(self.text.lstrip("\ufeff"), self.refuse)

    def refuse(self, reason: str, line: int | None = None) -> NoReturn:
        """Say in one sentence why it cannot be read. Raises InputRefused."""
        where = _(", line {line}").format(line=line) if line else ""
        told = _("{name}{where} was not read: {reason}. Nothing was changed.")
        raise InputRefused(told.format(name=self.name, where=where, reason=reason))

    def meant(self, choices: Choices) -> Source:
        """The same, meant otherwise."""
        return replace(self, choices=choices)
