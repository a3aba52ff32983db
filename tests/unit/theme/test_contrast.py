"""Colours that are read or told apart differ enough (WCAG 2.2: 4.5 for words, 3 for signs)."""

from __future__ import annotations

import pytest

from journeydesk.color import Color
from journeydesk.layout.card_words import CardWords, Facts
from journeydesk.theme import THEMES, Theme, load_theme

WORDS = (
    ("text", "window"),
    ("text", "base"),
    ("text", "hover"),
    ("dim", "window"),
    ("dim", "base"),
    ("dim", "hover"),
    ("accent", "base"),
    ("accent", "window"),
    ("on_accent", "accent"),
    ("on_accent", "danger"),
    ("danger", "window"),
    ("window", "text"),  # a toast
)
SIGNS = (("field_border", "base"), ("field_border", "window"), ("accent", "hover"))


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def contrast(one: Color, other: Color) -> float:
    """The ratio of two luminances, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: Color) -> float:
    """Relative, as WCAG defines it for sRGB."""
    parts = (v / 255 for v in (color.r, color.g, color.b))
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_of_the_window_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.window[ink], theme.window[ground]) >= 4.5


@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_fields_and_rings_can_be_seen(theme: Theme, sign: str, ground: str) -> None:
    assert contrast(theme.window[sign], theme.window[ground]) >= 3.0


def test_words_on_cards_are_dark_on_light_in_every_colour(theme: Theme) -> None:
    for colors in (*theme.cards.values(), *theme.colours.values()):
        assert contrast(colors.ink, colors.fill) >= 7.9
        assert contrast(colors.bar, colors.fill) >= 3.0


def test_words_on_stages_can_be_read(theme: Theme) -> None:
    chosen = [colors.bar for colors in theme.colours.values()]
    for ground in (theme.map["stage"], *theme.groups.values(), *chosen):
        assert contrast(theme.map["stage_ink"], ground) >= 4.5


def test_curves_and_faces_stand_out_from_the_lane(theme: Theme) -> None:
    for color in (*theme.personas, *theme.emotions):
        assert contrast(color, theme.map["lane"]) >= 3.0


def test_what_lanes_draw_of_numbers_stands_out_from_them(theme: Theme) -> None:
    """Bars of time, intervals, coverage and its empty rest, the outline of waiting."""
    colors = theme.map
    for ground in (colors["lane"], colors["chip"]):
        assert contrast(colors["measure"], ground) >= 3.0
        assert contrast(colors["path"], ground) >= 3.0
        assert contrast(colors["covered"], ground) >= 3.0


def test_outlines_of_touchpoints_that_are_not_the_brands_own_stand_out(theme: Theme) -> None:
    off_brand = Facts(is_hollow=True)
    for colour in ("", *theme.colours):
        colors = CardWords("touchpoint", "", 90.0, colour=colour, facts=off_brand).colors(theme)
        assert contrast(colors.bar, theme.map["lane"]) >= 3.0
        assert contrast(colors.ink, colors.fill) >= 4.5


def test_signs_and_words_of_the_emotion_lane_and_the_title_can_be_read(theme: Theme) -> None:
    colors = theme.map
    for ink in ("switch", "dim", "label"):
        for ground in ("ground", "lane", "chip", "pleasant", "unpleasant"):
            assert contrast(colors[ink], colors[ground]) >= 4.5


@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_with_high_contrast_words_are_read_by_weak_eyes(ink: str, ground: str) -> None:
    """The better of WCAG's two measures."""
    window = load_theme("contrast").window
    assert contrast(window[ink], window[ground]) >= 7.0


def test_with_high_contrast_every_edge_is_seen() -> None:
    theme = load_theme("contrast")
    lane = theme.map["lane"]
    for colors in (*theme.cards.values(), *theme.colours.values()):
        assert contrast(colors.fill, lane) >= 7.0
        assert contrast(colors.bar, colors.fill) >= 4.5
        assert contrast(colors.ink, colors.fill) >= 15.0
    heads = (theme.map["stage"], *theme.groups.values(), *(c.bar for c in theme.colours.values()))
    lines = (theme.map["separator"], theme.map["path"], theme.map["chip_border"])
    for edge in (*heads, *lines, *theme.personas, *theme.emotions):
        assert contrast(edge, lane) >= 3.0
    for name in ("border", "field_border"):
        assert contrast(theme.window[name], theme.window["window"]) >= 4.5
