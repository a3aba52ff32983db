"""The answers to the conflicts of a merge, as they are being given."""

from __future__ import annotations

from journeydesk.analysis.merging import Answer, Choice, Conflict, Key, Merge
from journeydesk.i18n import N_, _

TOLD: dict[Choice, str] = {
    Choice.OURS: N_("A"),
    Choice.THEIRS: N_("B"),
    Choice.BOTH: N_("both"),
    Choice.EDITED: N_("edited"),
}


class Answers:
    """By conflict; what has none is kept from both."""

    def __init__(self, found: Merge) -> None:
        self.conflicts = found.conflicts
        self.given: dict[Key, Answer] = {}

    @property
    def left(self) -> int:
        """How many have none yet."""
        return len(self.conflicts) - len(self.given)

    def of(self, conflict: Conflict) -> Answer | None:
        return self.given.get(conflict.key)

    def give(self, conflict: Conflict, answer: Answer) -> None:
        self.given[conflict.key] = answer

    def give_the_rest(self, choice: Choice) -> None:
        """To all that have none."""
        for conflict in self.conflicts:
            self.given.setdefault(conflict.key, Answer(choice))

    def word_for(self, conflict: Conflict) -> str:
        """What stands beside it in a list; "" as long as it has no answer."""
        answer = self.of(conflict)
        return _(TOLD[answer.choice]) if answer else ""
