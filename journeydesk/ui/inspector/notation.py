"""How values are written in a field and read from it. Unknown is empty, never 0."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QLocale

from journeydesk.errors import UserError
from journeydesk.i18n import N_, _

HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Notation(Protocol):
    """Between a record's value and what an editor shows. `read` raises UserError."""

    @property
    def unit(self) -> str:
        """Shown after the field; to be translated where shown."""

    @property
    def is_narrow(self) -> bool:
        """True where a short field is enough."""

    @property
    def empty(self) -> str:
        """Shown in an empty field; to be translated where shown."""

    def write(self, value: Any) -> Any: ...

    def read(self, shown: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class AsIs:
    """The editor shows the value itself."""

    unit: str = ""
    is_narrow: bool = False
    empty: str = ""

    def write(self, value: Any) -> Any:
        return value

    def read(self, shown: Any) -> Any:
        return shown


@dataclass(frozen=True, slots=True)
class Tags:
    """Words separated by commas, each once."""

    unit: str = ""
    is_narrow: bool = False
    empty: str = ""

    def write(self, value: tuple[str, ...]) -> str:
        return ", ".join(value)

    def read(self, shown: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(tag for part in shown.split(",") if (tag := part.strip())))


@dataclass(frozen=True, slots=True)
class HexColours:
    """Colours as the web writes them, separated by commas or blanks."""

    unit: str = ""
    is_narrow: bool = False
    empty: str = N_("none")

    def write(self, value: tuple[str, ...]) -> str:
        return ", ".join(value)

    def read(self, shown: str) -> tuple[str, ...]:
        found = tuple(shown.replace(",", " ").split())
        if any(not HEX_COLOUR.fullmatch(colour) for colour in found):
            raise UserError(_("A colour is # and six digits, as #2f5bea. Nothing was changed."))
        return found


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be unknown.

    `low` and `high` are as shown; a value times `scale` is what is shown (100 for per cent).
    """

    unit: str = ""
    low: int | None = 0
    high: int | None = None
    is_whole: bool = False
    scale: float = 1.0
    is_narrow: bool = True
    empty: str = N_("unknown")  # what no number means
    decimals: int = 9  # 0.07 × 100 is 7.000000000000001

    def write(self, value: float | None) -> str:
        if value is None:
            return ""
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        if self.is_whole:
            return locale.toString(int(value))
        shown = round(value * self.scale, self.decimals)
        return locale.toString(
            shown, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
        )

    def read(self, shown: str) -> float | int | None:
        text = shown.strip().removesuffix(_(self.unit)).strip()
        if not text:
            return None
        number = _number(text)
        if self.is_whole and number != int(number):
            raise UserError(_("Whole numbers only. Nothing was changed."))
        is_low = self.low is not None and number < self.low
        if is_low or (self.high is not None and number > self.high):
            raise UserError(self._range())
        return int(number) if self.is_whole else number / self.scale

    def _range(self) -> str:
        if self.high is None:
            return _("Not below {low}. Nothing was changed.").format(low=self.low)
        told = _("Only {low} to {high}. Nothing was changed.")
        return told.format(low=self.low, high=self.high)


def _number(text: str) -> float:
    """As the user's country writes it, else with a point or a comma. Raises UserError."""
    number, is_number = QLocale().toDouble(text)
    try:
        number = number if is_number else float(text.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UserError(_("Not a number. Nothing was changed."))
    return number
