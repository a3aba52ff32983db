"""A request becomes a page, a painter's bytes, and one atomic file."""

from journeydesk.export.finish import finished, room_around
from journeydesk.export.pages import free_size, page_of, pages_of
from journeydesk.export.papers import PAPERS, ROLLS, is_as_drawn, roll_width
from journeydesk.export.parts import Oversize, in_parts
from journeydesk.export.picture import PICTURE_SUFFIXES, export_drawings, export_pages
from journeydesk.export.png import Rasterise, pixel_size, write_png
from journeydesk.export.presets import PRESETS, SHARE, TILES, Preset
from journeydesk.export.progress import steps_of
from journeydesk.export.request import NO_FURNITURE, Fit, Furniture, Sheet, furniture_of, paper_size
from journeydesk.export.target import replacement, replacing

__all__ = [
    "NO_FURNITURE",
    "PAPERS",
    "PICTURE_SUFFIXES",
    "PRESETS",
    "ROLLS",
    "SHARE",
    "TILES",
    "Fit",
    "Furniture",
    "Oversize",
    "Preset",
    "Rasterise",
    "Sheet",
    "export_drawings",
    "export_pages",
    "finished",
    "free_size",
    "furniture_of",
    "in_parts",
    "is_as_drawn",
    "page_of",
    "pages_of",
    "paper_size",
    "pixel_size",
    "replacement",
    "replacing",
    "roll_width",
    "room_around",
    "steps_of",
    "write_png",
]
