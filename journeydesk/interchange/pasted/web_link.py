"""Web links: what other programs say of one."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

from journeydesk.addresses import is_link

LONGEST_MARKUP = 20_000  # characters around a link that are read for its words


def words_of_link(addresses: Sequence[str], mozilla: str = "", html: str = "") -> str:
    """What a card says of a link: its own words where they are known, and its address below.

    `mozilla` is an address and a title in two lines, `html` has the link in it. Several links are
    a line each. "" where none of them is one.
    """
    links = [address for address in addresses if is_link(address)]
    if len(links) != 1:
        return "\n".join(links)
    [address] = links
    title = _second_line(mozilla) or _words_in(html)
    return f"{title}\n{address}" if title and title != address else address


def _second_line(mozilla: str) -> str:
    return " ".join(mozilla.replace("\x00", "").splitlines()[1:2]).strip()


def _words_in(html: str) -> str:
    reader = _LinkWords()
    reader.feed(html[:LONGEST_MARKUP])
    return " ".join("".join(reader.words).split())


class _LinkWords(HTMLParser):
    """The words of the first link in some markup."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._is_inside = self._is_done = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._is_inside = self._is_inside or (tag == "a" and not self._is_done)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._is_done, self._is_inside = self._is_done or self._is_inside, False

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.words.append(data)
