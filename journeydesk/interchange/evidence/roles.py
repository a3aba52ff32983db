"""What a column of tickets, answers or reviews can be; the values are what mapping files say."""

from __future__ import annotations

from enum import StrEnum

from journeydesk.i18n import N_


class Role(StrEnum):
    ID = "id"
    DATE = "date"
    TIME = "time"  # of day, beside the date
    CREATED = "created"
    RESOLVED = "resolved"
    TITLE = "title"  # a subject
    TEXT = "text"
    NPS = "nps"
    CSAT = "csat"
    CES = "ces"
    RATING = "rating"
    TOUCHPOINT = "touchpoint"
    CATEGORY = "category"
    CHANNEL = "channel"
    CUSTOMER = "customer"
    AUTHOR = "author"
    PERSONA = "persona"
    PRIORITY = "priority"
    ESCALATED = "escalated"
    QUESTION = "question"  # one of many: a row holds the answer to one
    ANSWER = "answer"
    KEPT = "kept"  # beside the evidence, as it is
    LEFT_OUT = "ignore"


ROLE_LABELS: dict[Role, str] = {
    Role.ID: N_("Number or id"),
    Role.DATE: N_("Date"),
    Role.TIME: N_("Time of day"),
    Role.CREATED: N_("Created"),
    Role.RESOLVED: N_("Resolved"),
    Role.TITLE: N_("Subject"),
    Role.TEXT: N_("What was said"),
    Role.NPS: N_("NPS"),
    Role.CSAT: N_("CSAT"),
    Role.CES: N_("CES"),
    Role.RATING: N_("Rating"),
    Role.TOUCHPOINT: N_("Touchpoint"),
    Role.CATEGORY: N_("Category"),
    Role.CHANNEL: N_("Channel"),
    Role.CUSTOMER: N_("Customer"),
    Role.AUTHOR: N_("Author"),
    Role.PERSONA: N_("Persona"),
    Role.PRIORITY: N_("Priority"),
    Role.ESCALATED: N_("Escalated"),
    Role.QUESTION: N_("Question"),
    Role.ANSWER: N_("Answer"),
    Role.KEPT: N_("Kept as it is"),
    Role.LEFT_OUT: N_("Left out"),
}

SCORES = frozenset({Role.NPS, Role.CSAT, Role.CES, Role.RATING})
MOMENTS = frozenset({Role.DATE, Role.CREATED, Role.RESOLVED})
MANY = SCORES | {Role.TEXT, Role.KEPT, Role.LEFT_OUT}  # roles that several columns may have
