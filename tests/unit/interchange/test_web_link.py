"""Links of other programs, and the addresses in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.addresses import SCHEMES, addresses_in, is_link
from journeydesk.interchange.pasted.web_link import words_of_link

PAGE = "https://example.org/a"


@pytest.mark.parametrize("address", [PAGE, "HTTP://example.org", "mailto:a@example.org"])
def test_what_a_browser_or_a_mail_program_opens_is_a_link(address: str) -> None:
    assert is_link(address)
    assert words_of_link([address]) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org",
        "https://example.org/\nx",
        PAGE + "a" * 2_000,
        "",
    ],
)
def test_nothing_else_is_one(address: str) -> None:
    assert not is_link(address)
    assert words_of_link([address]) == ""


def test_the_title_is_the_browsers_else_the_words_of_the_link() -> None:
    html = f'<p>See <a href="{PAGE}">our &amp;\n page</a> and <a href="#">more</a>'
    assert words_of_link([PAGE], f"{PAGE}\nA title", html) == f"A title\n{PAGE}"
    assert words_of_link([PAGE], "", html) == f"our & page\n{PAGE}"
    assert words_of_link([PAGE], PAGE, f'<a href="{PAGE}">{PAGE}</a>') == PAGE


def test_several_links_are_a_line_each() -> None:
    assert words_of_link([PAGE, "javascript:x", "http://b.org"]) == f"{PAGE}\nhttp://b.org"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"See {PAGE}, or ({PAGE}).", (PAGE,)),
        (f"“{PAGE}/b?c=d#e” and mailto:a@b.org!", (f"{PAGE}/b?c=d#e", "mailto:a@b.org")),
        ("javascript:alert(1) file:///x www.example.org", ()),
    ],
)
def test_addresses_are_found_without_the_sentence_around_them(
    text: str, found: tuple[str, ...]
) -> None:
    assert addresses_in(text) == found


@given(st.text())
def test_whatever_is_found_in_words_is_a_link_and_stands_there(text: str) -> None:
    for scheme in SCHEMES:
        for address in addresses_in(f"{scheme}//{text} {text}"):
            assert is_link(address)
            assert address in f"{scheme}//{text} {text}"


@given(st.text(), st.text())
def test_markup_of_any_kind_is_read(mozilla: str, html: str) -> None:
    assert words_of_link([PAGE], mozilla, f"<a>{html}").endswith(PAGE)
