"""Whatever is done, a status that claims something has its grounds, or was read so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from maps import small_store

from journeydesk.commands import (
    Target,
    duplicate_cards,
    items_of,
    paste_items,
    put_last,
    remove_records,
    retext,
    set_field,
    use_evidence,
)
from journeydesk.commands.beside import STANCES
from journeydesk.errors import UserError
from journeydesk.model import Card, Evidence, Record, Records, Status, Validation
from journeydesk.store import Store, Transaction

READ_SO = {"read1": Status.EVIDENCED, "read2": Status.VALIDATED}
PICK = st.integers(0, 99)
VERBS = "status stance agree strength reword remove duplicate paste evidence".split()
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), PICK, PICK, PICK), max_size=16)


def store_with_grounds() -> Store:
    read = [
        Card(id=id_, lane="notes", stage="C", rank=id_, text=id_, status=status)
        for id_, status in READ_SO.items()
    ]
    evidence = [Evidence(id=f"e{i}", map="m", rank=f"V{i}") for i in range(3)]
    sessions = [Validation(id=f"v{i}", map="m", rank=f"V{i}") for i in range(2)]
    return small_store(*read, *evidence, *sessions)


def pick(tx: Transaction, cls: type[Record], number: int) -> str:
    found = sorted(record.id for record in tx.records.of(cls))
    return found[number % len(found)] if found else ""


def act(tx: Transaction, verb: str, first: int, second: int, third: int) -> None:
    card, other = pick(tx, Card, first), pick(tx, Card, second)
    evidence, session = pick(tx, Evidence, third), pick(tx, Validation, third)
    match verb:
        case "status" if card:
            set_field(tx, [card, other], "status", list(Status)[third % len(Status)])
        case "stance" if card and evidence:
            use_evidence(tx, evidence, card, ("", *STANCES)[second % 3])
        case "agree" if card and session:
            set_field(tx, [session], "agreed", tuple(dict.fromkeys([card, other]))[second % 2 :])
        case "strength" if evidence:
            set_field(tx, [evidence], "strength", (0, 50)[first % 2])
        case "reword" if card:
            retext(tx, card, f"Said in {second} words")
        case "remove":
            remove_records(tx, [(card, evidence, session)[second % 3]])
        case "duplicate" if card:
            duplicate_cards(tx, list(dict.fromkeys([card, other])))
        case "paste" if card:
            items = items_of(tx.records, [card, evidence][: 1 + third % 2], {})
            paste_items(tx, items, Target("m", "B", "pains", None, None))
        case "evidence":
            put_last(tx, Evidence(map="m", supports=(card,) if card else ()))


def unfounded(records: Records) -> dict[str, Status]:
    """Counted here as the rule says it, not as the commands do."""
    supports = {i for e in records.of(Evidence) if e.strength for i in e.supports}
    agreed = {i for session in records.of(Validation) for i in session.agreed}
    grounds = {Status.EVIDENCED: supports, Status.VALIDATED: agreed}
    return {
        card.id: card.status
        for card in records.of(Card)
        if card.status in grounds and card.id not in grounds[card.status]
    }


@given(steps=STEPS)
def test_only_what_was_read_so_lacks_grounds(steps: list[tuple[str, int, int, int]]) -> None:
    store = store_with_grounds()
    everything = {record.id: record for record in store.records}
    for verb, *numbers in steps:
        try:
            with store.transaction(verb) as tx:
                act(tx, verb, *numbers)
        except UserError:
            continue
        assert unfounded(store.records).items() <= READ_SO.items()
    while store.undo():
        pass
    assert {record.id: record for record in store.records} == everything
