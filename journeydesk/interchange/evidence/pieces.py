"""Each answer as a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.interchange.evidence.answers import Answer
from journeydesk.interchange.evidence.noted import extra_of
from journeydesk.interchange.evidence.places import Places
from journeydesk.interchange.evidence.scores import Scored
from journeydesk.interchange.evidence.telling import Telling, ranked
from journeydesk.model import Evidence, Map

Scales = Mapping[str, Scored]  # by heading


def pieces_of(telling: Telling, places: Places, chart: Map) -> Iterator[Evidence]:
    """In the order of the rows; what is about nothing that is there supports the map.

    An answer to several questions about different things tells of no one emotion.
    """
    scales = {scored.heading: scored for scored in telling.scores}
    for answer, rank in ranked(telling.answers):
        yield Evidence(
            map=chart.id,
            rank=rank,
            kind=telling.kind,
            title=_title(answer),
            date=answer.day,
            source=_source(answer, telling.source),
            location=answer.channel,
            text=answer.text,
            value=None if places.by_score else _feeling(answer, scales),
            supports=tuple(places.of(answer)) or (chart.id,),
            extra=extra_of(answer),
        )


def _source(answer: Answer, name: str) -> str:
    row = f"{name}, {answer.place}"
    return f"{row} / {answer.id}" if answer.id else row


def _title(answer: Answer) -> str:
    """A subject; of what has no words, what was given."""
    if answer.title or answer.text:
        return answer.title
    given = [f"{heading}: {answer.scores[heading]:g}" for heading in answer.scores]
    return "; ".join(given) or answer.id or answer.about


def _feeling(answer: Answer, scales: Scales) -> float | None:
    """The mean of what its scores tell of."""
    felt = [scales[heading].emotion_of(value) for heading, value in answer.scores.items()]
    known = [each for each in felt if each is not None]
    return sum(known) / len(known) if known else None
