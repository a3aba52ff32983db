"""What an overlay writes can be read on its own ground."""

import pytest

from journeydesk.charts.overlays.heat import shade_of
from journeydesk.charts.overlays.pill import ink_on
from journeydesk.color import contrast
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.theme import THEMES, load_theme


@pytest.mark.parametrize("name", THEMES)
def test_every_heat_has_an_ink_that_stands_out(name: str) -> None:
    memo = Memo(Ruler(), load_theme(name))
    shades = [shade_of(value, memo) for value in range(101)]
    assert min(contrast(ink_on(shade, memo), shade) for shade in shades) >= 4.5
