"""Laws of tables from outside: what any program writes is read back; what nobody wrote is refused
in words."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import rows_in, tables_in

SIGNS = [*",;\t|\"'\n\r =aBéßя한", "\r\n", "👩\u200d🚒"]
CELLS = st.lists(st.sampled_from(SIGNS), max_size=6).map("".join)
ROWS = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)
DELIMITERS = st.sampled_from(",;\t|")
UNICODE = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"])


def written(rows: list[list[str]], delimiter: str, quoting: int, ends: str) -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=ends).writerows(rows)
    return file.getvalue()


@given(
    ROWS,
    DELIMITERS,
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    UNICODE,
)
def test_what_is_written_as_csv_is_read_back(
    rows: list[list[str]], delimiter: str, quoting: int, ends: str, encoding: str
) -> None:
    if any("\n" in cell or "\r" in cell for row in rows for cell in row):
        quoting = csv.QUOTE_ALL  # Python's writer quotes only what its own line ends are made of
    heading = [f"column {number}" for number in range(len(rows[0]))]
    data = written([heading, *rows], delimiter, quoting, ends).encode(encoding)
    found = tables_in(Source("x.csv", data, Choices(delimiter=delimiter, has_header=True)))
    assert found.tables[0].rows == tuple(map(tuple, [heading, *rows]))
    assert found.notes == ()


WORDS = st.text("abcdefgh ", min_size=1, max_size=12)


@given(
    st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=3, max_size=9),
    DELIMITERS,
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    UNICODE | st.sampled_from(["cp1252", "cp949", "utf-16-le"]),
)
def test_how_plain_words_are_written_is_guessed(
    rows: list[tuple[str, str, str]], delimiter: str, quoting: int, ends: str, encoding: str
) -> None:
    data = written([list(row) for row in rows], delimiter, quoting, ends).encode(encoding)
    found = tables_in(Source("x.csv", data))
    assert found.choices.delimiter == delimiter
    assert found.tables[0].rows == tuple(rows)


LOOKS = [b"a,b\n", b"# x\n", b"- y\n", b"sep=;\n", b"|a|b|\n|-|-|\n"]
SIGNED = [b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"\x1f\x8b\x08"]
PIECES = st.sampled_from([*LOOKS, *SIGNED, b'"', b"\0", b"\xd0\x9f", b"\xe9"])
ANYTHING = st.lists(PIECES | st.binary(max_size=9), max_size=12).map(b"".join)


@settings(max_examples=300)
@given(ANYTHING, st.sampled_from(["x.csv", "x.md", "x.xlsx", "x.csv.gz", "x"]))
def test_any_bytes_are_tables_or_are_refused_in_a_sentence(data: bytes, name: str) -> None:
    with suppress(InputRefused):
        for table in tables_in(Source(name, data)).tables:
            assert table.rows
            assert len({len(row) for row in table.rows}) == 1
    with suppress(InputRefused):
        found = rows_in(Source(name, data))
        rows = list(found.rows())
        assert len(rows) == found.count
        assert all(len(row) == len(found.columns) for row in rows)
        assert len(set(found.columns)) == len(found.columns)


@given(ANYTHING, st.text(max_size=8), st.text(max_size=1), st.none() | st.booleans())
def test_anything_may_be_chosen(
    data: bytes, encoding: str, delimiter: str, has_header: bool | None
) -> None:
    choices = Choices(encoding=encoding, delimiter=delimiter, has_header=has_header)
    with suppress(InputRefused):
        tables_in(Source("x.csv", data, choices))
