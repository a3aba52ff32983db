"""Mermaid's `journey`: text in, sections and tasks out.

As strict as Mermaid 12.3.0 about meaning, softer about failing. Where Mermaid reads a number the
result is Mermaid's. Where it reads none, or stumbles over an arrow or a full-width colon, the
score is looked for and a `Repair` says so. Everything else that Mermaid refuses is refused.
"""

from __future__ import annotations

import re

from journeydesk.i18n import _
from journeydesk.interchange.mermaid.diagram import Diagram, DiagramRefused, Repair, Section, Task
from journeydesk.interchange.mermaid.front_matter import (
    FrontMatter,
    UnreadableTitleError,
    front_matter,
    title_in,
)
from journeydesk.interchange.mermaid.lexer import Token, tokens
from journeydesk.interchange.mermaid.refusal import reason_at, reason_without_header
from journeydesk.interchange.mermaid.source import Excerpt, lexer_input, normalised
from journeydesk.interchange.mermaid.task import read_task
from journeydesk.interchange.mermaid.text import trimmed

MOST_LINES = 5_000

_HEADER = re.compile(r"journey\b", re.ASCII)  # Mermaid accepts no capitals here


def is_journey(text: str) -> bool:
    """Is this a diagram of this kind, whatever front matter and comments precede it?"""
    text = normalised(text)
    return bool(_HEADER.match(lexer_input(text, front_matter(text).length, 1).text))


def parse_diagram(text: str, first_line: int = 1) -> Diagram:
    """Read one diagram; `first_line` is its place in the author's file. Raises DiagramRefused."""
    text = normalised(text)
    if text.count("\n") > MOST_LINES:
        reason = _("a diagram of more than {most} lines; divide it").format(most=MOST_LINES)
        raise DiagramRefused(first_line + MOST_LINES, reason)
    matter = front_matter(text)
    source = lexer_input(text, matter.length, first_line)
    title = _front_title(matter, first_line)
    return _Found(title).diagram(_tokens(source))


def _front_title(matter: FrontMatter, first_line: int) -> str:
    try:
        return title_in(matter)
    except UnreadableTitleError as error:
        reason = _("the title “{value}” in the front matter is not closed").format(value=error)
        raise DiagramRefused(first_line + error.line - 1, reason) from None


def _tokens(source: Excerpt) -> list[Token]:
    """With the header, so that each token after it has one before it."""
    found = list(tokens(source))
    if not _HEADER.match(source.text):
        raise DiagramRefused(found[0].line, reason_without_header(source.text))
    return found


class _Found:
    """What has been read so far."""

    def __init__(self, title: str) -> None:
        self._described = {"title": title, "acc_title": "", "acc_descr": ""}
        self._sections: list[tuple[str, int, list[Task]]] = []
        self._repairs: list[Repair] = []

    def diagram(self, found: list[Token]) -> Diagram:
        for before, token, after in zip(found, found[1:], [*found[2:], found[-1]], strict=False):
            self._take(before, token, after)
        return Diagram(
            title=self._described["title"],
            acc_title=self._described["acc_title"],
            acc_descr=self._described["acc_descr"],
            sections=tuple(Section(title, tuple(tasks), n) for title, n, tasks in self._sections),
            repairs=tuple(self._repairs),
            line=found[0].line,
        )

    def _take(self, before: Token, token: Token, after: Token) -> None:
        match token.kind:
            case "title" | "acc_title" | "acc_descr" if token.text:
                self._note_swallowed_line(token)
                self._described[token.kind] = trimmed(token.text)
            case "acc_lines":
                lines = filter(None, map(trimmed, token.text.split("\n")))
                self._described["acc_descr"] = "\n".join(lines)
            case "section":
                self._note_swallowed_line(token)
                self._sections.append((trimmed(token.text), token.line, []))
            case "name":
                self._add_task(token, after)
            case "comment" | "hidden" | "cut":
                self._note_hidden_text(before, token)
            case "newline" | "end":
                pass
            case "data" if before.kind == "name":
                pass
            case _:
                raise DiagramRefused(token.line, reason_at(before, token))

    def _add_task(self, name: Token, after: Token) -> None:
        if not self._sections:
            self._sections.append(("", name.line, []))
        task, repairs = read_task(name, after)
        self._sections[-1][2].append(task)
        self._repairs += repairs

    def _note_swallowed_line(self, token: Token) -> None:
        if token.text_line > token.line:
            what = _("the text is missing; as in Mermaid, the next line is taken for it: “{text}”")
            text = trimmed(token.text)
            self._repairs.append(Repair(token.line, "guess", what.format(text=text)))

    def _note_hidden_text(self, before: Token, token: Token) -> None:
        """Whole comments go without a word, other text that Mermaid does not see with one."""
        text = trimmed(token.text)
        is_comment = text.startswith("%%") or (token.kind == "cut" and before.kind == "newline")
        if not is_comment:
            what = _("Mermaid takes this for a comment, and so it is left out: “{text}”")
            self._repairs.append(Repair(token.line, "skipped", what.format(text=text)))
