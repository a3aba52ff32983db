"""What headings of journey tables mean, in their languages."""

import pytest

from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.roles import Beside
from journeydesk.model import LaneKind as K


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Stage", Beside.STAGE),
        ("Phases", Beside.STAGE),
        ("Этап", Beside.STAGE),
        ("단계", Beside.STAGE),
        ("Fase", Beside.STAGE),
        ("Step", Beside.STEP),
        ("Schritte", Beside.STEP),
        ("🎯 User goal", K.STAGE_GOAL),
        ("사용자 목표", K.STAGE_GOAL),
        ("Customer actions / steps", K.CUSTOMER_ACTION),
        ("Действия пользователя", K.CUSTOMER_ACTION),
        ("사용자 행동", K.CUSTOMER_ACTION),
        ("Acciones del cliente", K.CUSTOMER_ACTION),
        ("用户行为", K.CUSTOMER_ACTION),
        ("Key pain point", K.PAIN_POINT),
        ("Points de douleur", K.PAIN_POINT),
        ("Puntos de dolor (críticos)", K.PAIN_POINT),
        ("Болевые точки", K.PAIN_POINT),
        ("痛点", K.PAIN_POINT),
        ("Точки контакта", K.TOUCHPOINT),
        ("TOUCH-POINTS", K.TOUCHPOINT),
        ("Kanäle", K.CHANNEL),
        ("사용자 감정", K.EMOTION_CURVE),
        ("Emozioni", K.EMOTION_CURVE),
        ("Émotions ressenties", K.EMOTION_CURVE),
        ("感情", K.EMOTION_CURVE),
        ("Mindset / Thoughts", K.THOUGHT_QUOTE),
        ("Main Question", K.THOUGHT_QUOTE),
        ("Improvement Opportunities", K.OPPORTUNITY),
        ("Возможности для улучшения", K.OPPORTUNITY),
        ("Verbesserungsmöglichkeiten", K.OPPORTUNITY),
        ("System response", K.FRONTSTAGE_TECHNOLOGY),
        ("시스템 응답", K.FRONTSTAGE_TECHNOLOGY),
        ("KPIs", K.METRIC),
        ("Business Goals", K.FREE_TEXT),
        ("Teams Involved", K.OWNER),
        ("Backstage actions", K.BACKSTAGE_PEOPLE),
        ("Support processes", K.SUPPORT_PROCESS),
        ("Scenario trigger", Beside.TRIGGER),
        ("Gap", None),
        ("Endpoint", None),
        ("Customer Experience", K.FREE_TEXT),
        ("What the customer does when the parcel is late and no one answers", None),
    ],
)
def test_a_heading_means_its_longest_known_phrase(heading: str, role: object) -> None:
    assert role_of_heading(heading) is role
