"""A18: twelve scripts as pictures that somebody has looked at.

Delete a picture to accept another: the test writes what is missing, and fails.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from scripts import JOURNEYS, SENTENCES

from journeydesk.drawing import Block, Color, Drawing, Group, Rect
from journeydesk.export import pixel_size
from journeydesk.fonts import Ruler, Style, cjk
from journeydesk.layout.text import glyphs_of
from journeydesk.paint import Page
from journeydesk.ui.raster import rasterise

GOLDEN = Path(__file__).parents[1] / "golden" / "scripts"
LANGUAGES = "ar bn de el he hi ja km ru ta th symbols".split()
AREA = Rect(0.0, 0.0, 216.0, 80.0)
DPI = 100
INK, PAPER = Color(20, 20, 30), Color(255, 255, 255)


def picture_in(language: str) -> Image.Image:
    """The first card of a journey and its title in bold, or a sentence."""
    title, _stages, cards = JOURNEYS.get(language, ("", (), (SENTENCES.get(language, ""),)))
    ruler = Ruler(language)
    bold, regular = (
        glyphs_of(ruler.wrap(words, style, 204.0), 6.0, y, INK, 204.0)
        for words, style, y in ((title, Style(11, 700), 4.0), (cards[0], Style(13), 24.0))
    )
    group = Group(language, AREA, (*bold, *regular))
    drawing = Drawing(AREA.w, AREA.h, PAPER, (Block("all", AREA, (group,)),))
    page = Page(AREA.w, AREA.h, drawing)
    width, height = pixel_size(page, DPI)
    return Image.frombytes("RGB", (width, height), rasterise(page, DPI, range(height)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a18_a_script_looks_as_it_did_when_somebody_looked(language: str) -> None:
    if language == "ja" and not cjk.is_installed():
        pytest.skip("manimgx-fonts-cjk is not installed")
    path, picture = GOLDEN / f"{language}.png", picture_in(language)
    if not path.exists():
        picture.convert("L").save(path, optimize=True)
        pytest.fail(f"{path.name} was missing; look at it")
    with Image.open(path) as golden:
        difference = ImageChops.difference(picture.convert("L"), golden)
    far_off = sum(difference.histogram()[33:])
    assert far_off < 0.001 * picture.width * picture.height
