"""What a person says, one thing after the other."""

from __future__ import annotations

from journeydesk.interchange.choices import Choices

OF_THE_FILE = ("encoding", "delimiter", "has_header")  # whatever it is read as
OF_THE_LAYOUT = ("roles", "has_header")  # headings are elsewhere then


def chosen(before: Choices, field: str, value: object) -> Choices:
    """With another value; what was said of another format or layout is forgotten."""
    said = before.model_dump(exclude_defaults=True)
    if field == "format":
        said = {name: value for name, value in said.items() if name in OF_THE_FILE}
    if field == "layout":
        said = {name: value for name, value in said.items() if name not in OF_THE_LAYOUT}
    return Choices.model_validate({**said, field: value})


def lasting(used: Choices) -> Choices:
    """What of a mapping holds for the next file too: the names of its tables may not."""
    said = used.model_dump(exclude_defaults=True)
    return Choices.model_validate({**said, "tables": ()})
