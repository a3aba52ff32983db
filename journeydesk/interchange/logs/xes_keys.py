"""What the keys of an XES log mean: by the standard's names, by CJML's, or as a person says.

Keys of a trace are told from those of its events by "case:" before them, as in tables of logs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.interchange.logs.events import Case, Event, word
from journeydesk.interchange.logs.headings import Role
from journeydesk.interchange.logs.pairing import BEGINS
from journeydesk.interchange.logs.times import moment

OF_TRACE = "case:"
USUAL = {
    f"{OF_TRACE}concept:name": Role.CASE,
    "concept:name": Role.ACTIVITY,
    "time:timestamp": Role.TIME,
    "start_timestamp": Role.START,
    "lifecycle:transition": Role.TRANSITION,
    "concept:instance": Role.INSTANCE,
    "channel": Role.CHANNEL,
}
OF_CJML = {
    f"{OF_TRACE}journey": Role.CASE,
    "initiatorsLabel": Role.ACTIVITY,
    "timeCompleted": Role.TIME,
}

Keys = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Meaning:
    """`said` are roles by key; where a role is not said, the usual keys have it."""

    said: Keys
    classifier: Sequence[str] = ()  # keys that make a name where there is no other
    unnamed: str = ""  # what the log calls an event without a name

    def event(self, keys: Keys, place: str) -> Event:
        transition = self._of(Role.TRANSITION, keys).casefold()
        when, start = moment(self._of(Role.TIME, keys)), moment(self._of(Role.START, keys))
        begins = transition in BEGINS
        return Event(
            activity=self._name(keys),
            start=when if begins else start,
            end=None if begins else when,
            transition=transition,
            instance=self._of(Role.INSTANCE, keys),
            channel=self._of(Role.CHANNEL, keys),
            place=place,
            told="\n".join(f"{key}: {value}" for key, value in keys.items()) if place else "",
        )

    def case(self, keys: Keys, events: Sequence[Event], number: int) -> Case:
        """`keys` are those of the trace and of its first event."""
        name = self._of(Role.CASE, keys) or str(number)
        return Case(name, tuple(events), self._of(Role.PERSONA, keys))

    def role(self, key: str) -> Role:
        return Role(self.said.get(key) or USUAL.get(key) or OF_CJML.get(key) or Role.IGNORE)

    def _of(self, role: Role, keys: Keys) -> str:
        """What the first of the keys that have the role says."""
        return word(next((keys[key] for key in self._keys_of(role) if keys.get(key)), ""))

    def _keys_of(self, role: Role) -> Iterator[str]:
        said = [key for key, word in self.said.items() if word == role]
        if said:
            yield from said
            return
        for usual in (USUAL, OF_CJML):
            yield from (key for key, each in usual.items() if each == role and key not in self.said)

    def _name(self, keys: Keys) -> str:
        """Of CJML's touchpoints without a label, who it goes from and to."""
        if name := self._of(Role.ACTIVITY, keys):
            return name
        ends = filter(None, (keys.get("initiator"), keys.get("receiver")))
        made = "+".join(filter(None, (keys.get(key) for key in self.classifier)))
        return word(" → ".join(ends) or made or self.unnamed)
