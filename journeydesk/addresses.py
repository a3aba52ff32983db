"""Addresses of the web and of mail in somebody's words; nothing here goes there."""

import re

SCHEMES = ("https:", "http:", "mailto:")
LONGEST = 2_000  # characters of an address: what every browser still takes
_ADDRESS = re.compile(r"\b(?:https?://[^\s<>\"“”«»]+|mailto:[^\s<>\"“”«»]+@[^\s<>\"“”«»]+)", re.I)
_AFTER = ".,;:!?'’)]}…"  # of the sentence, not of the address


def is_link(address: str) -> bool:
    """True for what a browser or a mail program opens: never a script, a file or data."""
    is_known = address.lower().startswith(SCHEMES)
    return is_known and len(address) <= LONGEST and address.isprintable() and " " not in address


def addresses_in(text: str) -> tuple[str, ...]:
    """The links in somebody's words, each once, in their order."""
    found = (match.group().rstrip(_AFTER) for match in _ADDRESS.finditer(text))
    return tuple(dict.fromkeys(address for address in found if is_link(address)))
