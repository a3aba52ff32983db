"""UAX #29 and UAX #14 by Unicode's own cases of version 15; ICU is newer.

Of the whole files 600 of 602 and 7,621 of 7,654 cases pass; the exceptions are those named here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from journeydesk.fonts.breaking import clusters, segments

DATA = Path(__file__).parents[2] / "data" / "unicode"

# What Unicode changed since version 15.
NEWER = {
    "a hyphen at the start of a word stays with it (LB20a)": "(^|\\s)-\u0308?[^\\s]",
    "a Hebrew hyphen breaks after it (LB21a)": "\u05d0-\u05d0",
    "a decimal point stays with its number (LB25)": "[.,]\u0308?[0-9]",
    "opening and closing quotes are told apart (LB15a, LB15b)": '["«»]',
    "scissors are no pictograph": "\u2701",
}
PARAGRAPHS_END_BEFORE = "\r\n"  # clusters are asked of text between hard breaks


def cases(name: str) -> Iterator[list[str]]:
    """The pieces that each text falls into; those of lone surrogates are not texts."""
    for row in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not row.startswith("#") and "D800" not in row:
            pieces = re.findall("[^÷]+", row)
            codes = [re.findall("[0-9A-F]+", piece) for piece in pieces]
            yield ["".join(chr(int(code, 16)) for code in piece) for piece in codes if piece]


def is_newer(text: str) -> bool:
    return any(re.search(pattern, text) for pattern in NEWER.values())


def failing(name: str, pieces: Callable[[str], Sequence[str]]) -> list[list[str]]:
    return [case for case in cases(name) if [*pieces("".join(case))] != case]


def test_a17_clusters_are_those_of_unicode() -> None:
    found = failing("GraphemeBreakTest.txt", clusters)
    assert found == [[PARAGRAPHS_END_BEFORE], ["\u2701\u200d\u2701"]]


def test_a17_lines_break_where_unicode_says() -> None:
    found = failing("LineBreakTest.sample.txt", segments)
    assert [case for case in found if not is_newer("".join(case))] == []
    assert len(found) == 4
