"""Tables as people write them in Markdown, and journeys that are headings with lists."""

from __future__ import annotations

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.look import Table
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.markdown_words import plain_words
from journeydesk.interchange.tables.reading import rows_in, tables_in


def tables(text: str, name: str = "notes.md") -> tuple[Table, ...]:
    return tables_in(Source(name, text.encode())).tables


TWO_BY_TWO = (("a", "b"), ("c", "d"))


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| c | d |\n",
        "a | b\n--|--\nc | d\n\nwords",
        "|a|b|\r\n|:-:|--:|\r\n|c|d|\r\n",
        "  | a | b |\n  | - | - |\n  | c | d\n",
        "> | a | b |\n> |---|---|\n> | c | d |\n",
        "words above\n| a | b |\n|---|---|\n| c | d |\n# Next\n| x",
    ],
)
def test_a_table_with_pipes_is_read_however_it_is_drawn(text: str) -> None:
    [table] = tables(text)
    assert table.rows == TWO_BY_TWO


def test_a_text_that_has_one_is_markdown_whatever_its_name() -> None:
    assert tables("| a | b |\n|---|---|\n| c | d |\n", "notes.txt")[0].rows == TWO_BY_TWO


def test_one_column_is_a_table_too() -> None:
    assert tables("| a |\n|---|\n| c |\n")[0].rows == (("a",), ("c",))


def test_pipes_that_are_escaped_belong_to_the_words() -> None:
    assert tables("|a|b|\n|--|--|\n|x \\| y|`c\\|d`|\n")[0].rows[1] == ("x | y", "c|d")


def test_rows_may_be_short_and_long_and_cells_empty() -> None:
    rows = tables("|a|b|c|\n|--|--|--|\n|1|\n|1|2|3|4|\n||||\n")[0].rows
    assert rows[1:] == (("1", "", "", ""), ("1", "2", "3", "4"), ("", "", "", ""))


def test_tables_are_named_by_the_headings_above_them() -> None:
    text = "# Map\n## Discover\n|a|\n|-|\n|1|\n## Buy ##\nwords\n\n|a|\n|-|\n|2|\n"
    assert [(each.name, each.line) for each in tables(text)] == [("Discover", 3), ("Buy", 9)]
    text = "|a|\n|-|\n# Map\n## One\n### Now\n|a|\n|-|\n## Two\n### Now\n|a|\n|-|\n\n|b|\n|-|\n"
    names = [each.name for each in tables(text)]
    assert names == ["notes", "One – Now", "Two – Now", "Two – Now 2"]


@pytest.mark.parametrize(
    "hidden",
    [
        "---\ntitle: |\n  x\n|a|b|\n|-|-|\n---\n",
        "```\n|a|b|\n|-|-|\n```\n",
        "~~~~ md\n|a|b|\n~~~\n|-|-|\n~~~~\n",
        "<!--\n|a|b|\n|-|-|\n-->\n",
    ],
)
def test_what_is_no_text_has_no_tables(hidden: str) -> None:
    [table] = tables(hidden + "|x|\n|-|\n")
    assert table.rows == (("x",),)
    with pytest.raises(InputRefused, match="no table"):
        tables(hidden + "|x|\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**bold** and *slanted* and __both__ _so_", "bold and slanted and both so"),
        ('[a link](https://a.b/c_d "t") and ![a picture](x.png)', "a link and a picture"),
        ("one<br>two<br/>three</br >four", "one\ntwo\nthree\nfour"),
        ("`code *with* marks` and \\*none\\*", "code *with* marks and *none*"),
        ("snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4"),
        ("a &amp; b&nbsp;c &lt;d&gt;", "a & b\u00a0c <d>"),
        ("~~gone~~ <span class='x'>kept</span>", "gone kept"),
        ('*"so"* — ok', '"so" — ok'),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_words_lose_their_marks(text: str, words: str) -> None:
    assert plain_words(text) == words


LISTS = """# A journey

Some words about it.

## Discover
### User actions
- searches
- asks **a friend**
  who knows
### Pain points
Too many
results

> "I am lost"

## Buy
**User actions**
1. pays
2. waits

- **Pain points:** no invoice
  - and no receipt

## Appendix
Words.
"""


def test_headings_with_lists_below_them_are_a_table_for_each_stage() -> None:
    discover, buy = tables(LISTS)
    head = ("Dimension", "Detail")
    actions = "searches\nasks a friend who knows"
    pains = 'Too many results\n"I am lost"'
    assert discover.rows == (head, ("User actions", actions), ("Pain points", pains))
    assert buy.rows == (
        head,
        ("User actions", "pays\nwaits"),
        ("Pain points", "no invoice\nand no receipt"),
    )
    assert [each.name for each in (discover, buy)] == ["Discover", "Buy"]


def test_headings_that_have_nothing_in_common_are_no_journey() -> None:
    text = "# A\n## One\n### x\n- 1\n### y\n- 2\n## Two\n### z\n- 1\n### v\n- 2\n"
    with pytest.raises(InputRefused, match="no table"):
        tables(text)


def test_the_longest_table_gives_the_rows_unless_another_is_chosen() -> None:
    text = "# One\n|a|\n|-|\n|1|\n# Two\n|b|\n|-|\n|1|\n|2|\n"
    found = rows_in(Source("x.md", text.encode()))
    assert (found.name, found.columns, found.count) == ("Two", ("b",), 2)
    choices = found.choices.model_copy(update={"tables": ("One",)})
    assert rows_in(Source("x.md", text.encode(), choices)).name == "One"


@pytest.mark.parametrize("text", ["<!--" * 50_000 + "|a|\n|-|\n", "|" * 90_000 + "\n|-|-|\n"])
def test_what_was_made_to_take_long_is_refused(text: str) -> None:
    with pytest.raises(InputRefused):
        tables(text)


def test_marks_without_an_end_take_no_time() -> None:
    text = "**[" * 20_000 + "`" * 9_999 + "<a " * 9_999 + "_x" * 20_000
    assert plain_words(text)
