"""How Mermaid writes the characters that its grammar keeps for itself, and how they come back.

`#58;` and `#colon;` are Mermaid's entities, decoded when it draws; `<br/>` is a line break.
"""

import re
from html import unescape
from html.entities import html5

# What `\s` and trim() mean in JavaScript; Python's own idea differs in five characters.
SPACE = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

_EDGES = re.compile(rf"\A[{SPACE}]++")
_LINE_BREAK = re.compile(rf"</?br[{SPACE}]*+/?>", re.IGNORECASE)
# Longer ones stay text: int() refuses more than 4,300 digits.
_ENTITY = re.compile(r"#(\w{1,32}+);", re.ASCII)
# `<` because Mermaid rewrites the quotes inside tags, and draws a title's "<" as "&lt;".
_RESERVED = re.compile(r"[#:;<]|%%|\A%")
_KEYWORD = re.compile(r"title|section|journey|acctitle|accdescr", re.IGNORECASE | re.ASCII)


def trimmed(text: str) -> str:
    """Without white space at both ends, as JavaScript's trim()."""
    return _EDGES.sub("", _EDGES.sub("", text)[::-1])[::-1]


def decoded(text: str) -> str:
    """The text that a reader of the drawn diagram sees, trimmed; unknown entities stay."""
    return trimmed(_ENTITY.sub(_character, _LINE_BREAK.sub("\n", text)))


def encoded(text: str) -> str:
    """Trimmed text that Mermaid reads as one title, section, description or actor."""
    text = _RESERVED.sub(lambda found: _entities(found[0]), trimmed(text))
    return text.replace("\n", "<br/>")


def encoded_task(name: str) -> str:
    """A task's name; Mermaid would take "title of deed" for the title of the diagram."""
    name = trimmed(name)
    if _KEYWORD.match(name):
        return _entities(name[0]) + encoded(name[1:])
    return encoded(name)


def encoded_actor(name: str) -> str:
    """One actor among several, which commas divide."""
    return encoded(name).replace(",", _entities(","))


def encoded_line(text: str) -> str:
    """One line of a description between braces."""
    return encoded(text).replace("}", _entities("}"))


def _entities(characters: str) -> str:
    return "".join(f"#{ord(c)};" for c in characters)


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name.isdecimal():
        return unescape(f"&#{name};")
    return html5.get(f"{name};", found[0])
