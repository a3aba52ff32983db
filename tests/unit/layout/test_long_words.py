"""Words that lie over others, or push them away, are cut where a map would not be one any more."""

from __future__ import annotations

from itertools import chain

import pytest
from maps import small_store

from journeydesk.commands import collapse_lane, group_cards, link_cards, set_field
from journeydesk.drawing import Glyphs, Group
from journeydesk.fonts import Ruler, Style
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.layout.text import cut, fitted, wrapped
from journeydesk.model import Emotion, Persona
from journeydesk.theme import load_theme

RULER = Ruler()
STYLE = Style(10.0)
LONG = {
    "words": "late parcel " * 170,
    "one word": "W" * 2_000,
    "lines": "a\n" * 1_000,
    "marks": "a" + "\u0301" * 2_000,
    "right to left": "שלום עולם " * 200,
    "nothing to be seen": "\u200b" * 2_000,
}


def laid_out(field: str, id_: str, words: str, *, is_folded: bool = False) -> MapLayout:
    """The small map with more on it, and one of its records with these words."""
    store = small_store(
        Persona(id="p", map="m", rank="V", name="Maya"),
        Emotion(id="e", touchpoint="t1", persona="p", rank="V", value=1.0),
    )
    with store.transaction("Arrange") as tx:
        cluster = group_cards(tx, ["a1", "a2"], "Waiting")
        link = link_cards(tx, "b1", "c1", label="then")
        known = {"cluster": cluster.id, "link": link.id}
        set_field(tx, [known.get(id_, id_)], field, words)
        if is_folded:
            collapse_lane(tx, ["notes"])
    return layout_map(store.records, "m", Memo(RULER, load_theme("light")))


@pytest.mark.parametrize("words", LONG.values(), ids=LONG)
@pytest.mark.parametrize(
    ("field", "id_"),
    [
        ("title", "A"),
        ("label", "notes"),
        ("title", "m"),
        ("name", "p"),
        ("title", "cluster"),
        ("label", "link"),
        ("word", "e"),
    ],
)
def test_no_title_makes_the_map_much_larger(field: str, id_: str, words: str) -> None:
    usual, long = laid_out(field, id_, "Short"), laid_out(field, id_, words)
    assert long.head.h < 120
    assert long.height < usual.height + 200
    assert long.width == usual.width


@pytest.mark.parametrize("words", LONG.values(), ids=LONG)
def test_the_label_of_a_strip_stays_in_its_column(words: str) -> None:
    layout = laid_out("label", "notes", words, is_folded=True)
    group = next(g for block in layout.blocks for g in block.groups if g.id == "notes")
    assert right_of(group) <= layout.side.w


def right_of(group: Group) -> float:
    runs = [op for op in group.ops if isinstance(op, Glyphs)]
    ends = (op.x + op.run.advance for op in runs)
    return max(chain(ends, [0.0]))


def test_what_fits_is_not_touched() -> None:
    assert cut("Waiting", 200.0, STYLE, RULER) is RULER.line("Waiting", STYLE)
    assert wrapped("Waiting", STYLE, 200.0, 2, RULER) is RULER.wrap("Waiting", STYLE, 200.0)


@pytest.mark.parametrize("words", [LONG["words"], LONG["one word"]])
def test_what_is_cut_is_as_long_as_it_can_be_and_ends_in_dots(words: str) -> None:
    line = cut(words, 100.0, STYLE, RULER)
    assert line.text.endswith("…")
    assert 85.0 < line.width <= 100.0
    text = wrapped(words, STYLE, 100.0, 3, RULER)
    assert len(text.lines) == 3
    assert text.lines[-1].text.endswith("…")
    whole = RULER.wrap(words, STYLE, 100.0)
    assert [line.text for line in text.lines[:2]] == [line.text for line in whole.lines[:2]]


@pytest.mark.parametrize(
    "words", ["Line of internal interaction", "קו האינטראקציה", "客户体验地图很长的词", "Ⅳ→客 to ש"]
)
def test_what_can_be_set_smaller_is_not_cut(words: str) -> None:
    whole = RULER.line(words, STYLE).width
    for share in range(510, 1_000, 7):
        line = fitted(words, whole * share / 1_000, STYLE, RULER)
        assert line.text == words
        assert line.width <= whole * share / 1_000 + 0.001
