"""Tables of other programs on the clipboard: as text, as HTML."""

from __future__ import annotations

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.pasted.html_table import HtmlTable, plain_markup
from journeydesk.interchange.pasted.table_size import Rows
from journeydesk.interchange.pasted.tsv import table_in

TWO_BY_TWO = (("a", "b"), ("c", "d"))


def read_html(html: str, piece: int = 7) -> Rows | None:
    """In pieces, as the window reads it."""
    markup, reader = plain_markup(html), HtmlTable()
    for start in range(0, len(markup), piece):
        reader.take(markup[start : start + piece])
    return reader.rows()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td\n", TWO_BY_TWO),
        ("a\tb\n\n\nc\td", TWO_BY_TWO),
        ("\ta\nb\t", (("", "a"), ("b", ""))),
        ("one line\tof two", (("one line", "of two"),)),
        ("indented\n\tas outlines\n\t\tare", None),
        ("no tabs\nat all", None),
        ("\t\n\t", None),
    ],
)
def test_text_is_a_table_where_its_rows_are_even(text: str, rows: Rows | None) -> None:
    assert table_in(text) == rows


@pytest.mark.parametrize("text", ["a\tb\n" * 10_000, "a\t" * 101 + "\n"])
def test_a_table_that_is_too_large_is_refused_while_it_is_read(text: str) -> None:
    with pytest.raises(InputRefused, match="more than"):
        table_in(text)


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        "<TABLE><TR><TH>a<TH>b<TR><TD>c<TD>d",
        "<table><td>a</td><td>b</td><tr><td>c</td><td>d",
        "<!DOCTYPE html><html><head><style>td {x}</style><title>no</title></head><body>"
        "<!--StartFragment--><table border=1><colgroup><col></colgroup><tbody><tr><td>a</td>"
        "<td><p>b</p></td></tr><tr><td>c</td><td><b>d</b></td></tr></tbody></table>"
        "<!--EndFragment--></body></html>",
        "<meta charset='utf-8'><google-sheets-html-origin><style>td{}</style><table><tbody><tr>"
        "<td style='a:b'>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>",
        "<table><tr><td>a</td><td>b</td></tr><tr></tr><tr><td>c</td><td>d</td></table> <p> </p>",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></b></i></table></table>",
    ],
)
def test_html_is_read_however_it_is_written(html: str) -> None:
    assert read_html(html) == TWO_BY_TWO


def test_lines_and_entities_of_a_cell_are_its_text() -> None:
    html = "<table><td>a<br>b &amp;\n c</td><td><ul><li>d<li>e&nbsp;&#8211; f</ul></td></table>"
    assert read_html(html) == (("a\nb & c", "d\ne – f"),)


def test_merged_cells_keep_the_columns_under_their_heads() -> None:
    html = (
        "<table><tr><td rowspan=2>x</td><td colspan=2>y</td></tr>"
        "<tr><td>1</td><td>2</td></tr><tr><td>z</td><td>3</td><td>4</td></tr></table>"
    )
    assert read_html(html) == (("x", "y", ""), ("", "1", "2"), ("z", "3", "4"))


@pytest.mark.parametrize("span", ["0", "-3", "x", "", "9" * 40, "²"])
@pytest.mark.parametrize("direction", ["rowspan", "colspan"])
def test_a_span_that_is_none_is_one(direction: str, span: str) -> None:
    html = f"<table><tr><td {direction}='{span}'>a</td><td>b</td></tr></table>"
    assert read_html(html) == (("a", "b"),)


def test_a_table_in_a_table_is_text_of_its_cell() -> None:
    html = "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>"
    rows = read_html(html)
    assert rows is not None
    assert len(rows) == 1
    assert rows[0][1].split() == ["b", "c"]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Words alone</p>",
        "<p>Before</p><table><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>One cell</td></tr></table>",
        "<table></table>",
        "<div>" * 100_000 + "x",
        "<table><tr><td>" * 100_000,
        "<!-- > " * 100_000,
    ],
)
def test_html_without_a_table_of_its_own_is_none(html: str) -> None:
    assert read_html(html, 8_192) is None


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<tr><td>a<td>b" * 10_000 + "</table>",
        "<table><tr>" + "<td>a" * 101 + "</table>",
        "<table><tr><td " + "x " * 900_000 + ">",
        "<a href='" * 100_000 + ">",
        "<style>" + "</" * 500_000 + ">",
    ],
)
def test_html_that_is_too_large_or_none_is_refused(html: str) -> None:
    with pytest.raises(InputRefused):
        read_html(html, 8_192)


def test_pictures_written_into_a_table_are_passed_over() -> None:
    html = (
        f'<table><tr><td><img src="data:image/png;base64,{"A" * 500_000}">a</td><td>b</td></table>'
    )
    assert read_html(html, 8_192) == (("a", "b"),)
