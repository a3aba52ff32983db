"""SVG as text: numbers, paints, path data, and names and texts that cannot break out of it."""

import re
from collections.abc import Iterable

from journeydesk.drawing import Color, PathCommand, Stroke

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Not by xml.sax.saxutils: it imports what talks to networks, for 8 ms and 1.5 MB.
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_TEXT = str.maketrans(_IN_TEXT)
_VALUE = str.maketrans(_IN_TEXT | {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_NOT_IN_NAMES = re.compile(r"[^\w.-]", re.ASCII)


def number(value: float) -> str:
    """At most three digits after the point, and never an exponent."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def place(x: float, y: float, width: float, height: float) -> str:
    return f' x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'


def escaped(text: str) -> str:
    """As the content of an element, without the characters that XML has no way to write."""
    return _NOT_XML.sub("", text).translate(_TEXT)


def quoted(text: str) -> str:
    """As the value of an attribute, with its quotes."""
    return f'"{_NOT_XML.sub("", text).translate(_VALUE)}"'


def path_data(commands: Iterable[PathCommand]) -> str:
    return "".join([_command(*command) for command in commands])  # type: ignore[arg-type]


def paint(fill: Color | None, stroke: Stroke | None = None) -> str:
    """The attributes that fill and stroke a shape."""
    parts = [_color("fill", fill)]
    if stroke is not None:
        parts.append(_color("stroke", stroke.color))
        parts.append(f' stroke-width="{number(stroke.width)}"')
        if stroke.dash:
            parts.append(f' stroke-dasharray="{" ".join(map(number, stroke.dash))}"')
    return "".join(parts)


class Names:
    """Identifiers of one file: each a valid XML name, and none given twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._first: dict[str, str] = {}

    def of(self, wish: str) -> str:
        """What the first that wished for it was given; raises KeyError where nobody did."""
        return self._first[wish]

    def new(self, wish: str) -> str:
        stem = _NOT_IN_NAMES.sub("_", wish)
        stem = stem if stem[:1].isalpha() else f"_{stem}"
        name, count = stem, 1
        while name in self._given:
            count += 1
            name = f"{stem}-{count}"
        self._given.add(name)
        self._first.setdefault(wish, name)
        return name


def _command(name: str, *numbers: float) -> str:
    return name + " ".join(map(number, numbers))


def _color(role: str, color: Color | None) -> str:
    if color is None:
        return f' {role}="none"'
    solid = f' {role}="#{color.r:02x}{color.g:02x}{color.b:02x}"'
    return solid if color.a == 255 else f'{solid} {role}-opacity="{color.a / 255:.3g}"'
