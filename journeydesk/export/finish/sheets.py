"""Sheets as a preset wants them."""

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.drawing import Drawing
from journeydesk.export.finish.black_and_white import black_and_white
from journeydesk.export.finish.crop_marks import room_for_marks, with_crop_marks
from journeydesk.export.finish.opaque import opaque
from journeydesk.export.presets import Preset
from journeydesk.paint import Page


def finished(pages: Sequence[Page], preset: Preset) -> list[Page]:
    """The sheets as the preset wants every picture; those of one drawing still share it."""
    drawings = {id(page.drawing): page.drawing for page in pages}
    looks = {key: _look(drawing, preset) for key, drawing in drawings.items()}
    return [_sheet(replace(page, drawing=looks[id(page.drawing)]), preset) for page in pages]


def room_around(preset: Preset) -> float:
    """Points that sheets grow by on each side when they are finished."""
    return room_for_marks(preset.bleed_mm) if preset.has_crop_marks else 0.0


def _look(drawing: Drawing, preset: Preset) -> Drawing:
    if preset.is_flat:
        drawing = opaque(drawing)
    return black_and_white(drawing) if preset.is_black_and_white else drawing


def _sheet(page: Page, preset: Preset) -> Page:
    if page.marks:
        page = replace(page, marks=_look(page.marks, preset))
    return with_crop_marks(page, preset.bleed_mm) if preset.has_crop_marks else page
