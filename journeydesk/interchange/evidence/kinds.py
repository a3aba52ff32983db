"""Which kind of evidence a table holds, by the columns it has."""

from __future__ import annotations

from journeydesk.interchange.evidence.columns import Columns
from journeydesk.interchange.evidence.headings import plain
from journeydesk.interchange.evidence.roles import Role
from journeydesk.model import EvidenceKind

_OF_TICKETS = (Role.PRIORITY, Role.ESCALATED, Role.RESOLVED)
_TICKET_WORDS = ("ticket", "case", "incident", "issue", "arende", "sagsnummer", "заявк", "工单")
_REVIEW_WORDS = (
    "review",
    "tweet",
    "post",
    "avis",
    "recension",
    "отзыв",
    "리뷰",
    "レビュー",
    "评论",
)


def kind_of(columns: Columns) -> EvidenceKind:
    """A guess, which a person may overrule."""
    roles = set(columns.roles.values())
    if roles.intersection(_OF_TICKETS) or _says(columns, _TICKET_WORDS):
        return EvidenceKind.SUPPORT_LOG
    has_words = bool(roles & {Role.TEXT, Role.TITLE})
    if has_words and (Role.AUTHOR in roles or _says(columns, _REVIEW_WORDS)):
        return EvidenceKind.REVIEW_SOCIAL
    if columns.scores and not has_words and Role.ANSWER not in roles:
        return EvidenceKind.SATISFACTION_SCORE
    return EvidenceKind.SURVEY


def _says(columns: Columns, words: tuple[str, ...]) -> bool:
    wanted = [plain(word) for word in words]
    return any(word in plain(heading) for heading in columns.roles for word in wanted)
