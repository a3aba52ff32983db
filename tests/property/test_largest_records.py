"""However large a record becomes: either it is refused, or the document opens again with it."""

from __future__ import annotations

import json
from contextlib import closing, nullcontext
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from journeydesk.document import create_document, open_document
from journeydesk.errors import InputRefused
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import LARGEST, LONGEST_TEXT, Card, Lane, Map, Record, Records, Stage
from journeydesk.model import weight as weight_of
from journeydesk.store import Store, TooLarge

CARD = Card(id="c", lane="l", stage="s", rank="V")
START: tuple[Record, ...] = (
    Map(id="m"),
    Stage(id="s", map="m", rank="V"),
    Lane(id="l", map="m", rank="V"),
    CARD,
)
LETTERS = st.sampled_from(["a", "é", '"', "\\", "\n", "你", "😀"])
SIZES = st.floats(0.9, 1.2).map(lambda share: int(LARGEST * share))


def as_tags(letter: str, size: int) -> dict[str, Any]:
    tag = letter * (LONGEST_TEXT // 4)
    written = len(json.dumps(tag, ensure_ascii=False).encode()) + 2
    return {"tags": (tag,) * (size // written)}


def as_extra(letter: str, size: int) -> dict[str, Any]:
    written = len(json.dumps(letter, ensure_ascii=False).encode()) - 2
    return {"extra": {"foreign": letter * (size // written)}}


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.sampled_from([as_tags, as_extra]), LETTERS, SIZES)
def test_what_the_store_takes_opens_again(
    tmp_path_factory: pytest.TempPathFactory, fill: Any, letter: str, size: int
) -> None:
    path = tmp_path_factory.mktemp("large") / "d.journey"
    full = CARD.evolve(**fill(letter, size))
    is_refused = weight_of(full) > LARGEST
    with closing(create_document(path, START)) as document:
        with (
            pytest.raises(TooLarge, match="Nothing was changed") if is_refused else nullcontext(),
            Store(document.records, document).transaction("Fill") as tx,
        ):
            tx.put(full)
        held = document.records.get(Card, "c")
    assert held.same_content(CARD if is_refused else held)
    with closing(open_document(path)) as document:
        assert document.records.get(Card, "c") == held


@pytest.mark.parametrize("fill", [as_tags, as_extra])
def test_what_is_too_large_is_not_brought_in(fill: Any) -> None:
    large = (*START[:-1], CARD.evolve(**fill("a", LARGEST + (1 << 20))))
    with pytest.raises(InputRefused, match="card c holds more than a document can keep"):
        read_json(write_json(Records(large)), "large.json")


def test_a_text_that_grows_when_composed_is_refused_at_once() -> None:
    """It was taken, written, and refused when the document was opened again."""
    with pytest.raises(ValueError, match="in composed form"):
        CARD.evolve(text="\u0958" * (LONGEST_TEXT - 1))
