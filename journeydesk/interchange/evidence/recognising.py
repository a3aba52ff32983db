"""Whether a table holds tickets, answers or reviews: by its headings and what is in its columns."""

from __future__ import annotations

from journeydesk.interchange.choices import AS_GUESSED
from journeydesk.interchange.evidence.columns import Columns, columns_of
from journeydesk.interchange.evidence.headings import is_question, plain
from journeydesk.interchange.evidence.roles import Role
from journeydesk.interchange.look import Table

LOOKED_AT = 100  # rows
# Headings that are lanes or steps of a process: a map or a log has them, tickets have none.
_ELSEWHERE = (
    """pain, pains, pain point, pain points, opportunity, opportunities, emotion, emotions,
    feelings, thoughts, thinking, user goal, customer actions, user actions, frontstage, backstage,
    activity, event name, concept name, case concept name, schmerzpunkte, chancen, oportunidades,
    points de douleur, opportunités, боли, возможности, эмоции, 사용자 행동, 사용자 감정, 感情"""
).split(",")
WEIGHTS: dict[Role, float] = {
    Role.PRIORITY: 0.3,
    Role.ESCALATED: 0.3,
    Role.RESOLVED: 0.3,
    Role.ID: 0.15,
    Role.CREATED: 0.15,
    Role.DATE: 0.1,
    Role.CHANNEL: 0.15,
    Role.CUSTOMER: 0.1,
    Role.AUTHOR: 0.15,
    Role.CATEGORY: 0.1,
    Role.TITLE: 0.15,
    Role.TEXT: 0.25,
}
SCORE, QUESTION = 0.4, 0.3
LEAST_ROWS = 3


def looks_like_evidence(table: Table) -> float:
    """From 0 to 1; the first row is taken for its headings. Above 0.5 it probably is."""
    if len(table.rows) < LEAST_ROWS:
        return 0.0
    headings, *rows = table.rows[: LOOKED_AT + 1]
    unique = tuple(dict.fromkeys(headings))
    if len(unique) < len(headings):
        return 0.0
    columns = columns_of(headings, list(zip(*rows, strict=True)), AS_GUESSED)
    if set(map(plain, headings)) & set(map(plain, _ELSEWHERE)):
        return 0.0
    return min(1.0, _weight(columns))


def _weight(columns: Columns) -> float:
    """Nobody's evidence is what was neither said nor scored nor handled."""
    roles = set(columns.roles.values())
    is_said = roles & {Role.TEXT, Role.ANSWER, Role.PRIORITY, Role.RESOLVED, Role.ESCALATED}
    if not is_said and not columns.scores:
        return 0.0
    is_long = {Role.QUESTION, Role.ANSWER} <= roles
    return (
        sum(WEIGHTS.get(role, 0.0) for role in roles)
        + SCORE * bool(columns.scores)
        + QUESTION * any(is_question(heading) for heading in columns.roles)
        + 2 * QUESTION * is_long
    )
