"""Law of the change log: what is kept comes back, exactly."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.document.log import change_row, diff_of, entry_of
from journeydesk.model import Card, Emotion, Record
from journeydesk.store import Entry

TEXTS = st.text(max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e9, 1e9) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
CARDS = st.builds(
    Card,
    lane=st.just("l"),
    stage=st.just("s"),
    text=TEXTS,
    tags=st.lists(TEXTS, max_size=2).map(tuple),
    extra=st.dictionaries(TEXTS, JSON, max_size=2),
)
EMOTIONS = st.builds(
    Emotion, touchpoint=st.just("t"), persona=st.just("p"), value=st.none() | st.floats(-2, 2)
)
RECORDS = CARDS | EMOTIONS
ENDS = st.tuples(st.none() | RECORDS, RECORDS) | st.tuples(RECORDS, st.none())


@given(st.lists(ENDS, max_size=4), st.lists(TEXTS, max_size=2).map(tuple), TEXTS)
def test_an_entry_and_its_diff_come_back_from_their_row(
    ends: list[tuple[Record | None, Record | None]], selected: tuple[str, ...], label: str
) -> None:
    entry = Entry(7, "2026-05-04T09:30:00.000+00:00", "Ann", label, 3, selected, (), "key")
    diff = {f"r{number}": change for number, change in enumerate(ends)}
    row = change_row(entry, diff)
    assert entry_of(row[:-2]) == entry
    assert diff_of(*row[-2:]) == diff
