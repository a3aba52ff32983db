"""Laws of what others wrote: it becomes maps that hold together, or one sentence."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.formats import read
from journeydesk.interchange.source import Source
from journeydesk.model import Records, violations

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
PLAIN = st.none() | st.booleans() | st.integers(-9, 9) | WORDS
ANYTHING = st.recursive(PLAIN, lambda x: st.lists(x, max_size=3) | st.dictionaries(WORDS, x))
KEYS = st.sampled_from(["a", "b", ""])
TAGS = st.sampled_from(
    """<cjml> </cjml> <actors> <actor <touchpoint> </touchpoint> <action <sender> </sender>
    <receiver> </receiver> <initiator> </initiator> <communicationPoint initiatorId=a senderId=a
    receiverId="b" id=a role=customer riskCategory=incident time=1 > /> </action> &amp; ' " =
    <channel> </channel> <initiatorDescription> </initiatorDescription>""".split()
)


def members(**known: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Each as it should be, or anything, or missing."""
    return st.fixed_dictionaries({}, optional={n: s | ANYTHING for n, s in known.items()})


def some(each: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(each | ANYTHING, max_size=3)


TEXT = WORDS | st.dictionaries(st.sampled_from(["en", "de"]), WORDS)
PLACE = members(layer=KEYS, step=KEYS)
CELL = members(layer=KEYS, step=KEYS, content=TEXT, description=TEXT, links=some(ANYTHING))
PATH = members(
    key=KEYS,
    name=TEXT,
    path_steps=some(KEYS),
    layers=some(members(key=KEYS, display_name=TEXT, role=WORDS, row=st.integers(0, 3))),
    cells=some(CELL),
    triggers=some(members(source=PLACE, target=PLACE)),
)
SCENARIO = members(name=TEXT, steps=some(members(key=KEYS, name=TEXT)), paths=some(PATH))
LIFECYCLE = members(phases=some(members(name=TEXT, scenarios=some(SCENARIO))))
ITEM = members(text=WORDS, momentOfTruth=st.booleans(), failurePoint=st.booleans(), variant=KEYS)
ROWS = {name: some(ITEM) for name in ("evidence", "customer", "frontstage", "backstage")}
PHASES = members(name=WORDS, duration=WORDS, durationByVariant=ANYTHING, **ROWS)
ELEMENT = members(
    type=st.sampled_from(["text", "frame"]), text=WORDS, id=KEYS, frameId=KEYS, x=st.floats(-9, 9)
)


def holds_together(data: bytes, **choices: Any) -> None:
    try:
        found = read(Source("file", data, Choices(**choices)))
    except InputRefused:
        return
    records = Records(found.records)
    assert len(records) == len(found.records)
    assert not list(violations(records, {r.id: (None, r) for r in found.records}))


@given(st.binary(max_size=300))
def test_bytes(data: bytes) -> None:
    holds_together(data)


@given(ANYTHING)
def test_any_json(found: Any) -> None:
    for name in ("blueprint", "excalidraw", "json", ""):
        holds_together(json.dumps(found).encode(), format=name)


@given(st.builds(dict, locales=ANYTHING, lifecycle=LIFECYCLE))
def test_blueprints_of_a_lifecycle(found: Any) -> None:
    holds_together(json.dumps(found).encode(), format="blueprint")


@given(st.builds(dict, title=WORDS, variants=ANYTHING, phases=some(PHASES)))
def test_blueprints_of_phases(found: Any) -> None:
    holds_together(json.dumps(found).encode(), format="blueprint")


@given(st.builds(dict, elements=some(ELEMENT), library=ANYTHING, libraryItems=ANYTHING))
def test_drawings(found: Any) -> None:
    holds_together(json.dumps(found).encode(), format="excalidraw")


@given(st.lists(TAGS | WORDS, max_size=30).map(" ".join))
def test_texts_that_are_nearly_cjml(text: str) -> None:
    holds_together(text.encode(), format="cjml")
    holds_together(text.encode(), format="drawio")
