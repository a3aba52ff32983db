"""What was exported last, and how: for each purpose of its own.

Plain tuples, as all preferences are.
"""

from typing import Any, NamedTuple, Self


class SheetChoices(NamedTuple):
    """What was chosen for one purpose; `margin` in millimetres, `dpi` for pictures of pixels,
    `distance` in centimetres, from which it will be read, `type_size` in points (0: what fits).
    """

    purpose: str = "share"  # a name of app.purposes.PURPOSES
    paper: str = "A1"  # or "fit", a sheet as large as the map, or a size such as "900x600mm"
    landscape: bool = True
    margin: int = 10
    dpi: int = 150
    distance: int = 100
    carries_map: bool = True  # a PDF that can be opened again as the map
    svg_text: str = "outlines"  # or "text", to be edited
    type_size: int = 0
    title_block: bool = True
    legend: bool = True
    footer: bool = True
    tile_paper: str = "A4"  # of a poster's sheets
    tile_scale: int = 100  # percent
    tile_tab: int = 10  # mm, glued under the neighbour
    tile_offer: int = 0  # 0 is the recommended one


class ExportChoices(NamedTuple):
    """`purpose` was the last one; each purpose is in `sheets` once, or not yet."""

    purpose: str = "share"
    sheets: tuple[SheetChoices, ...] = ()

    def of(self, purpose: str) -> SheetChoices | None:
        """None where nothing was ever exported for it."""
        return next((row for row in self.sheets if row.purpose == purpose), None)

    def with_sheet(self, sheet: SheetChoices) -> Self:
        others = tuple(row for row in self.sheets if row.purpose != sheet.purpose)
        return self._replace(sheets=(*others, sheet))

    def as_json(self) -> dict[str, Any]:
        return {"purpose": self.purpose, "sheets": [row._asdict() for row in self.sheets]}


def export_choices_from(found: object) -> ExportChoices:
    """What can be understood of what a file says."""
    if not isinstance(found, dict):
        return ExportChoices()
    rows = found.get("sheets")
    choices = ExportChoices(**of_same_kind(ExportChoices(), found, but=("sheets",)))
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict):
            choices = choices.with_sheet(SheetChoices(**of_same_kind(SheetChoices(), row)))
    return choices


def of_same_kind(defaults: Any, found: dict[str, Any], but: tuple[str, ...] = ()) -> dict[str, Any]:
    """What was found under a name of these defaults, where it is of the default's very type."""
    return {
        name: found[name]
        for name, default in defaults._asdict().items()
        if name not in but and type(found.get(name)) is type(default)
    }
