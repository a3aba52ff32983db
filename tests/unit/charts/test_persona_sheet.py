"""A persona's sheet: who it is, what it wants, what it lives through."""

from __future__ import annotations

from known_map import known_records
from workshops import drawn, groups, inked

from journeydesk.export import Sheet
from journeydesk.model import Map, Persona, Records

A3 = Sheet("A3", landscape=True)


def of_known(**fields: object) -> Records:
    """The known map, its map called "m", with that of its first persona."""
    found = list(known_records())
    first = next(r for r in found if isinstance(r, Persona))
    found[found.index(first)] = first.evolve(**fields)
    moved = [
        r.evolve(map="m") if "map" in type(r).model_fields else r
        for r in found
        if not isinstance(r, Map)
    ]
    return Records([Map(id="m", rank="V", title="Known"), *moved])


def test_all_that_is_known_of_a_persona_is_told() -> None:
    fields = {
        "name": "Maya",
        "quote": "Tell me the date",
        "goals": "A present on time",
        "needs": "One place to ask",
        "frustrations": "Explaining it again",
        "context": "Between lectures",
        "segment_size": 5200,
        "evidence_base_n": 9,
    }
    told = inked(drawn("persona", of_known(**fields), A3)[:1])
    for words in (*list(fields.values())[:6], "5,200", "9"):
        assert "".join(str(words).split()) in told


def test_each_persona_has_a_sheet_with_its_curve_and_pains_by_priority() -> None:
    records = of_known()
    drawings = drawn("persona", records, A3)
    assert len(drawings) == len(records.of(Persona))
    labels = [group.label for group in groups(drawings[:1])]
    assert any("curve" in group.id and group.label for group in groups(drawings[:1]))
    priorities = [
        float(label.rsplit(" ", 1)[1])
        for label, group in zip(labels, groups(drawings[:1]), strict=True)
        if group.id.startswith("pain ") and not label.endswith("?")
    ]
    assert priorities == sorted(priorities, reverse=True)
    assert priorities


def test_a_map_without_personas_has_a_sheet_to_fill_in() -> None:
    (drawing,) = drawn("persona", Records([Map(id="m", title="Nobody")]), A3)
    assert "Unnamedpersona" in inked([drawing])
