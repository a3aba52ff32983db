"""The YAML block that may stand before a diagram; of it, a journey has the title.

No YAML library is needed for one scalar of the top level. Mermaid refuses any malformed block;
here only a title that cannot be read refuses.
"""

import re
from dataclasses import dataclass

from journeydesk.interchange.mermaid.text import SPACE, trimmed

_FENCE = re.compile(rf"(?P<indent>[{SPACE}]*+)---(?P<rest>[{SPACE}]*+)")
_TITLE = re.compile(r"""(?:title|"title"|'title')[ \t]*+:(?:[ \t]++(?P<value>.*))?""")
_COMMENT = re.compile(r"[ \t]#.*")
_FOLDED = re.compile(r"[|>][-+\d]*")
_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`length` counts the characters to cut off, fences included."""

    lines: tuple[str, ...] = ()
    length: int = 0


class UnreadableTitleError(ValueError):
    """The title opens a bracket or a quote and does not close it; `line` counts in the text."""

    def __init__(self, line: int, value: str) -> None:
        super().__init__(value)
        self.line = line


def front_matter(text: str) -> FrontMatter:
    """The block between two `---` at the very start; empty where there is none or it stays open."""
    lines = text.split("\n")
    opening = _FENCE.fullmatch(lines[0])
    if not opening:
        return FrontMatter()
    # At least one line lies between the fences, and a line end follows the second.
    for number in range(2, len(lines) - 1):
        closing = _FENCE.fullmatch(lines[number])
        if closing and closing["indent"] == opening["indent"]:
            inside = tuple(line.removeprefix(opening["indent"]) for line in lines[1:number])
            return FrontMatter(inside, len("\n".join(lines[: number + 1])) + 1)
    return FrontMatter()


def title_in(matter: FrontMatter) -> str:
    """The title, "" where there is none. Raises UnreadableTitleError."""
    for number, line in enumerate(matter.lines):
        if found := _TITLE.fullmatch(line):
            value = trimmed(found["value"] or "")
            if _FOLDED.fullmatch(value):
                return _indented(matter.lines[number + 1 :])
            return _scalar(value, number + 2)
    return ""


def _scalar(value: str, line: int) -> str:
    if not value or value in ("null", "~") or value.startswith("#"):
        return ""
    closing = _CLOSING.get(value[0])
    if closing is None:
        return trimmed(_COMMENT.sub("", value))
    end = value.rfind(closing)
    if end < 1:
        raise UnreadableTitleError(line, value)
    return value[: end + 1] if value[0] in "[{" else _unquoted(value[1:end], value[0])


def _unquoted(text: str, quote: str) -> str:
    if quote == "'":
        return text.replace("''", "'")
    return re.sub(r'\\(["\\/])', r"\1", text)


def _indented(lines: tuple[str, ...]) -> str:
    paragraph = []
    for line in lines:
        if line and not line.startswith((" ", "\t")):
            break
        paragraph.append(trimmed(line))
    return trimmed(" ".join(paragraph))
