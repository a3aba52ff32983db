"""What personas feel."""

from journeydesk.commands.order import ranks_before
from journeydesk.commands.structure import add_touchpoint
from journeydesk.i18n import _
from journeydesk.model import Emotion, Origin, Persona, RecordId, Stage
from journeydesk.store import Transaction


def add_emotion(
    tx: Transaction, stage: RecordId, touchpoint: RecordId | None, value: float
) -> Emotion:
    """A point for the first persona without one there; without any, the first one's is set.

    A stage without touchpoints gets one, a map without personas too: an emotion is somebody's,
    about something.
    """
    step = touchpoint or add_touchpoint(tx, stage, title=_("New touchpoint")).id
    map_id = tx.records.get(Stage, stage).map
    personas = tx.records.at(Persona, map_id) or (_first_persona(tx, map_id),)
    felt = {emotion.persona: emotion for emotion in tx.records.at(Emotion, step)}
    persona = next((p for p in personas if p.id not in felt), personas[0])
    emotion = felt.get(persona.id)
    if emotion is None:
        [rank] = ranks_before(tx.records.at(Emotion, step), None)
        emotion = Emotion(touchpoint=step, persona=persona.id, rank=rank)
    emotion = emotion.evolve(value=value, origin=Origin.ROOM_ESTIMATE)
    tx.put(emotion)
    return emotion


def set_emotion(tx: Transaction, id_: RecordId, value: float) -> None:
    """Move a point up or down; the word stays what was said."""
    tx.put(tx.records.get(Emotion, id_).evolve(value=value))


def _first_persona(tx: Transaction, map_id: RecordId) -> Persona:
    [rank] = ranks_before((), None)
    persona = Persona(map=map_id, rank=rank, name=_("Customer"))
    tx.put(persona)
    return persona
