"""People's words where there is room for a line of them."""


def one_line(text: str) -> str:
    """Without line breaks, and with single blanks."""
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """On one line of so many letters at most; dots stand for the others."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[: most - 1]}…"
