"""What a PDF carries beside its ink."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attached:
    """A file inside a PDF, from which the PDF was made; `about` says what it is for."""

    name: str
    data: bytes
    mime: str
    about: str


@dataclass(frozen=True, slots=True)
class Profile:
    """As plain as it can be, unless asked otherwise."""

    is_tagged: bool = False  # read aloud in order: PDF/UA-1
    has_layers: bool = False  # lanes can be hidden
    has_outline: bool = False  # stages can be jumped to
    has_intent: bool = False  # says that its colours are sRGB
    has_unit: bool = False  # a side over 14,400 pt is measured in a larger one
    is_archive: bool = False  # PDF/A-2b
    attachment: Attached | None = None


PLAIN = Profile()
