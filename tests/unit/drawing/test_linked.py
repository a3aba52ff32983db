"""Where the addresses in a group's words stand in its ink."""

import pytest

from journeydesk.drawing import Color, Glyphs, Group, Rect, links_of
from journeydesk.fonts import Ruler, Style

INK = Color(0, 0, 0)
ADDRESS = "https://example.org/late"


def card(text: str, width: float = 400.0) -> Group:
    wrapped = Ruler().wrap(text, Style(11.0), width)
    ops = tuple(
        Glyphs(dx, y, run, INK)
        for line, y in zip(wrapped.lines, wrapped.baselines, strict=True)
        for dx, run in line.runs
    )
    return Group("card", Rect(0.0, 0.0, width, wrapped.height), ops, label=text)


def width(text: str) -> float:
    return Ruler().line(text, Style(11.0)).width


def test_an_address_is_found_between_other_words() -> None:
    [link] = links_of(card(f"See {ADDRESS}, please"))
    [place] = link.places
    assert link.address == ADDRESS
    assert place.x == pytest.approx(width("See n") - width("n"), abs=0.1)
    assert place.w == pytest.approx(width(ADDRESS), abs=0.1)
    assert place.y < Ruler().wrap("x", Style(11.0), 400.0).baselines[0] < place.bottom


def test_an_address_over_several_lines_has_a_place_on_each() -> None:
    group = card(f"See {ADDRESS} now", 60.0)
    [link] = links_of(group)
    assert len(link.places) > 1
    shown = [op for op in group.ops if isinstance(op, Glyphs)]
    assert ADDRESS in "".join(shown[i].run.text for i in link.ops)
    assert len({place.y for place in link.places}) == len(link.places)


def test_every_address_has_its_own_place() -> None:
    links = links_of(card("https://a.org mailto:ann@b.org"))
    assert [link.address for link in links] == ["https://a.org", "mailto:ann@b.org"]
    assert links[0].places[0].right < links[1].places[0].x


@pytest.mark.parametrize("text", ["no address", "ftp://a.org", "javascript:alert(1)"])
def test_words_without_an_address_have_no_links(text: str) -> None:
    assert links_of(card(text)) == ()


def test_an_address_that_is_said_but_not_shown_is_no_link() -> None:
    group = card("See there")
    hidden = Group(group.id, group.bounds, group.ops, label=f"See {ADDRESS}")
    assert links_of(hidden) == ()
