"""What answers are about: touchpoints, their channels, personas."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.interchange.evidence.answers import Answer
from journeydesk.interchange.evidence.cells import key_of
from journeydesk.interchange.evidence.headings import is_question
from journeydesk.interchange.evidence.telling import Telling, ranked
from journeydesk.model import STYLES, Channel, Persona, Stage, Touchpoint, shortened

MOST_TOUCHPOINTS = 30  # what else there is supports the map as a whole
LONGEST = 120  # characters of a touchpoint's title


@dataclass(frozen=True, slots=True)
class Places:
    """By the key of a name; where each column of scores is about something else, by its heading."""

    channels: Mapping[str, Channel]
    personas: Mapping[str, Persona]
    by_name: Mapping[str, Touchpoint]
    by_score: Mapping[str, Touchpoint]

    @property
    def touchpoints(self) -> Iterator[Touchpoint]:
        yield from self.by_name.values()
        yield from self.by_score.values()

    def of(self, answer: Answer) -> Iterator[str]:
        """The ids of all that it is about."""
        found = [self.by_score[heading] for heading in answer.scores if self.by_score]
        for touchpoint in (*found, self.by_name.get(key_of(answer.about))):
            if touchpoint:
                yield touchpoint.id
        if answer.persona and key_of(answer.persona) in self.personas:
            yield self.personas[key_of(answer.persona)].id


def places_of(telling: Telling, stage: Stage) -> Places:
    """Those that the answers name; one for each question, or one for all, where they name none."""
    channels = _channels(telling.answers, stage)
    personas = _personas(telling.answers, stage)
    names = names_in(answer.about for answer in telling.answers)
    if not names and len(telling.scores) > 1:
        by_score = {
            scored.heading: _touchpoint(stage, scored.heading, rank)
            for scored, rank in ranked(telling.scores)
        }
        return Places(channels, personas, {}, by_score)
    names = names or {"": _whole(telling)}
    usual = _usual_channels(telling.answers)
    by_name = {
        key: _touchpoint(stage, name, rank, channels.get(usual.get(key, "")))
        for (key, name), rank in ranked(names.items())
    }
    return Places(channels, personas, by_name, {})


def _whole(telling: Telling) -> str:
    """The one question that was asked, else the file."""
    asked = [scored.heading for scored in telling.scores if is_question(scored.heading)]
    return asked[0] if asked else telling.title


def names_in(said: Iterable[str]) -> dict[str, str]:
    """Each as it was first written, by its key; the most frequent first, and not too many."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for name in filter(None, said):
        key = key_of(name)
        counts[key] += 1
        first.setdefault(key, name)
    return {key: first[key] for key, _count in counts.most_common(MOST_TOUCHPOINTS)}


def _touchpoint(stage: Stage, name: str, rank: str, channel: Channel | None = None) -> Touchpoint:
    title = shortened(name, LONGEST)
    return Touchpoint(
        stage=stage.id, rank=rank, title=title, channel=channel.id if channel else None
    )


def _channels(answers: Sequence[Answer], stage: Stage) -> dict[str, Channel]:
    found = names_in(answer.channel for answer in answers)
    return {
        key: Channel(map=stage.map, rank=rank, name=name)
        for (key, name), rank in ranked(found.items())
    }


def _personas(answers: Sequence[Answer], stage: Stage) -> dict[str, Persona]:
    found = names_in(answer.persona for answer in answers) or {"": _("Customer")}
    return {
        key: Persona(map=stage.map, rank=rank, name=name, style=number % STYLES)
        for number, ((key, name), rank) in enumerate(ranked(found.items()))
    }


def _usual_channels(answers: Sequence[Answer]) -> dict[str, str]:
    """By what it is about: the channel of more than half of the answers about it."""
    met: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for answer in answers:
        met[key_of(answer.about)][key_of(answer.channel)] += 1
    return {
        about: channel
        for about, counts in met.items()
        for channel, count in counts.most_common(1)
        if count > counts.total() / 2
    }
