"""Lists beside the grid: added at the end, moved, and evidence that speaks for or against."""

from maps import small_store

from journeydesk.commands import evidence_of, move_in_list, put_last, use_evidence
from journeydesk.model import Comment, Evidence
from journeydesk.store import Store


def texts(store: Store) -> list[str]:
    return [comment.text for comment in store.records.at(Comment, "m")]


def test_what_is_new_comes_last_and_moves_no_further_than_its_list() -> None:
    store = small_store()
    with store.transaction("Say") as tx:
        first, *_ = [put_last(tx, Comment(map="m", text=text)) for text in "abc"]
    for step, order in ((1, "bac"), (9, "bca"), (-1, "bac"), (-9, "abc")):
        with store.transaction("Move") as tx:
            move_in_list(tx, first.id, step)
        assert texts(store) == list(order)


def test_evidence_speaks_for_or_against_never_both() -> None:
    store = small_store(Evidence(id="e", map="m", rank="A", supports=("a1",)))
    for stance, is_heard in (("contradicts", True), ("supports", True), ("", False)):
        with store.transaction("Link evidence") as tx:
            use_evidence(tx, "e", "a2", stance)
        evidence = store.records.get(Evidence, "e")
        assert ("a2" in evidence.supports) == (stance == "supports")
        assert ("a2" in evidence.contradicts) == (stance == "contradicts")
        assert evidence.supports[:1] == ("a1",)
        assert bool(evidence_of(store.records, "m", "a2")) is is_heard
