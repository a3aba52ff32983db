"""What is written as tab-separated text is read back."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.interchange.pasted.tsv import read_tsv, write_tsv

CELLS = st.text(st.sampled_from('ab"\t\n '), max_size=6)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=5)
)


@given(TABLES)
def test_tab_separated_tables_survive(rows: list[tuple[str, ...]]) -> None:
    assert read_tsv(write_tsv(rows) + "\n") == tuple(rows)


@given(st.text(st.sampled_from('ab"\t\n\r'), max_size=30))
def test_any_text_is_a_table_of_even_rows(text: str) -> None:
    rows = read_tsv(text)
    assert len({len(row) for row in rows}) == 1
