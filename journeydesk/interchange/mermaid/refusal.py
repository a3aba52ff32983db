"""Why a diagram cannot be read, in the words of somebody who has to mend it."""

from journeydesk.i18n import _
from journeydesk.interchange.mermaid.lexer import Token
from journeydesk.interchange.mermaid.text import trimmed


def reason_without_header(text: str) -> str:
    """`text` is what is left for the lexer, front matter and comments cut off."""
    if text.startswith("---"):
        return _("front matter must begin on the first line and end with a line “---”")
    first_line = text.split("\n", 1)[0]
    return _("a journey diagram begins with the word “journey”, not with “{text}”").format(
        text=first_line[:40]
    )


def reason_without_score(name: Token, after: Token) -> str:
    """Why this name is no task: what follows it instead of a score."""
    if after.text == ";":
        return _semicolon()
    if after.kind == "cut":
        return _("“#” hides the rest of the line; write “#35;” for it")
    if after.text == ":":
        return _("“{name}” has no score after its colon").format(name=trimmed(name.text))
    return _("“{name}” has no score; write “{name}: 3: Actor”").format(name=trimmed(name.text))


def reason_at(before: Token, token: Token) -> str:
    """Why Mermaid stumbles over this token after that one."""
    if token.kind == "header":
        return _("a second “journey”; begin another diagram, or write “#106;ourney” in a name")
    if token.kind == "unclosed":
        return _("“accDescr {” is never closed with “}”")
    if token.kind in ("acc_title", "acc_descr"):
        return _("the last line has no text after its colon")
    if before.kind == "section" and token.kind == "data":
        if before.text_line > before.line:
            return _("“section” in line {line} has no name").format(line=before.line)
        return _("the name of a section cannot hold a colon; write “#58;” for it")
    if token.text == ";":
        return _semicolon()
    return _("“{text}” has no name before it").format(text=trimmed(token.text))


def _semicolon() -> str:
    return _("a semicolon ends nothing here; leave it out or write “#59;” for it")
