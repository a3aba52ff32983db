"""Whatever a record of any type says is in its map's JSON, as the schema has it, and comes back."""

from __future__ import annotations

import hashlib
import io
import json
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.journey_json.schema import schema
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.interchange.source import Source
from journeydesk.interchange.workbook.reader import read_workbook
from journeydesk.interchange.workbook.writer import write_workbook
from journeydesk.model import (
    RECORD_TYPES,
    STYLES,
    Attachment,
    Card,
    CardKind,
    Channel,
    Cluster,
    Emotion,
    Image,
    Lane,
    Map,
    Metric,
    Moment,
    Path,
    Persona,
    RatingRound,
    Record,
    Records,
    Scenario,
    Stage,
    Touchpoint,
    VoteRound,
    clean_text,
)

FILE = b"a picture"
DIGEST = hashlib.sha256(FILE).hexdigest()
IN_CELL = {"lane": "lane", "stage": "stage"}
SKELETON: tuple[Record, ...] = (
    Map(id="map", rank="V"),
    Image(id="image", rank="V", map="map", asset=DIGEST, mime="image/png", width=3, height=2),
    Attachment(id="attachment", rank="V", map="map", asset=DIGEST),
    Persona(id="persona", rank="V", map="map"),
    Scenario(id="scenario", rank="V", map="map"),
    Stage(id="stage", rank="V", map="map"),
    Lane(id="lane", rank="V", map="map"),
    Channel(id="channel", rank="V", map="map"),
    Touchpoint(id="touchpoint", rank="V", stage="stage"),
    Touchpoint(id="other", rank="W", stage="stage"),
    Cluster(id="cluster", rank="V", **IN_CELL),
    Card(id="card", rank="V", kind=CardKind.PAIN_POINT, **IN_CELL),
    Emotion(id="emotion", rank="V", touchpoint="other", persona="persona"),
    Path(id="path", rank="V", map="map"),
    Moment(id="moment", rank="V", map="map", touchpoint="other"),
    Metric(id="metric", rank="V", map="map"),
    RatingRound(id="rating_round", rank="V", map="map", touchpoint="other", persona="persona"),
    VoteRound(id="vote_round", rank="V", map="map"),
)
OF_A_FILE = {"asset": st.just(DIGEST)}
GIVEN: dict[str, dict[str, Any]] = {
    "image": OF_A_FILE,
    "attachment": OF_A_FILE,
    "project": {"brand_colours": st.just(("#0A0b0C",))},
    "persona": {"style": st.integers(0, STYLES - 1)},
    "link": {"source": st.just("card"), "target": st.just("touchpoint")},
    "switch": {"source": st.just("touchpoint"), "target": st.just("other")},
    "emotion": {"touchpoint": st.just("touchpoint")},
}
NOT_TOLD = {"created_at", "created_by", "modified_at", "modified_by", "rank"}
SCHEMA = Draft202012Validator(schema())
LIES_IN_ITS_CARD = {"pain_point", "expectation", "opportunity"}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6).map(clean_text)
extras = st.dictionaries(
    texts,
    st.recursive(st.none() | texts | st.integers(-9, 9) | st.booleans(), st.lists),
    max_size=2,
)


def referred(cls: type[Record], field: str, annotation: Any) -> st.SearchStrategy[Any]:
    ids = st.sampled_from([t for t in cls.types_referred(field) if t in {r.id for r in SKELETON}])
    if get_origin(annotation) is tuple:
        return st.lists(ids, max_size=3).map(tuple)
    return ids | st.none() if type(None) in get_args(annotation) else ids


def values(annotation: Any, limits: list[Any]) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return values(inner[0], [*inner[1:], *limits])
    if origin in (Union, UnionType):
        return st.one_of(*(values(one, limits) for one in inner))
    if origin is tuple:
        return st.lists(values(inner[0], []), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(texts, values(inner[1], []), max_size=3)
    if origin is Literal:
        return st.sampled_from(inner)
    return plain(annotation, limits)


def plain(type_: Any, limits: list[Any]) -> st.SearchStrategy[Any]:
    if type_ is type(None):
        return st.none()
    if issubclass(type_, Enum):
        return st.sampled_from(list(type_))
    if type_ is bool:
        return st.booleans()
    if type_ is str:
        return texts
    low, high = bound(limits, "ge", "gt"), bound(limits, "le", "lt")
    if type_ is int:
        return st.integers(low, None if high is None else min(high, 2**63 - 1))
    positive = any(getattr(part, "gt", None) is not None for part in flat(limits))
    return st.floats(low, high, exclude_min=positive, allow_nan=False, allow_infinity=False)


def flat(limits: list[Any]) -> list[Any]:
    return [part for limit in limits for part in getattr(limit, "metadata", [limit])]


def bound(limits: list[Any], *names: str) -> Any:
    found = (getattr(part, name, None) for part in flat(limits) for name in names)
    return next((value for value in found if value is not None), None)


@st.composite
def records(draw: st.DrawFn, cls: type[Record]) -> Record:
    name = cls.type_name()
    told: dict[str, Any] = {"id": f"the {name}", "rank": "X", "extra": draw(extras)}
    for field, info in cls.model_fields.items():
        if field in NOT_TOLD or field in told:
            continue
        if field in GIVEN.get(name, {}):
            told[field] = draw(GIVEN[name][field])
        elif field == "lineage_id":
            told[field] = draw(st.sampled_from(["", "an older one"]))
        elif field in cls.refers_to:
            told[field] = draw(referred(cls, field, info.annotation))
        else:
            told[field] = draw(values(info.annotation, info.metadata))
    return cls.model_validate(told)


def said(record: Record) -> dict[str, Any]:
    """All that it says; what lies in a card goes by the card's id."""
    untold = {*NOT_TOLD, "id"} if record.type_name() in LIES_IN_ITS_CARD else NOT_TOLD
    return record.model_dump(exclude=set(untold))


@pytest.mark.parametrize("name", RECORD_TYPES)
@settings(max_examples=10)
@given(data=st.data())
def test_every_field_of_every_record_comes_back(name: str, data: st.DataObject) -> None:
    cls = RECORD_TYPES[name]
    record = data.draw(records(cls))
    others = [r for r in SKELETON if name != "scenario" or not isinstance(r, Scenario)]
    text = write_json(Records([*others, record]), (), {DIGEST: FILE})
    SCHEMA.validate(json.loads(text))
    again = Records(read_json(text, "order.json").records)
    told = [said(r) for r in again.of(cls)]
    assert said(record) in told
    assert len(told) == sum(isinstance(r, cls) for r in others) + 1
    assert write_json(again, (), {DIGEST: FILE}) == text


@pytest.mark.parametrize("name", RECORD_TYPES)
@settings(max_examples=3)
@given(data=st.data())
def test_and_so_it_does_from_a_workbook_that_nobody_changed(name: str, data: st.DataObject) -> None:
    record = data.draw(records(RECORD_TYPES[name]))
    others = [r for r in SKELETON if name != "scenario" or not isinstance(r, Scenario)]
    before = Records([*others, record])
    file = io.BytesIO()
    write_workbook(before, ["map"], {DIGEST: FILE}, file)
    found = read_workbook(Source("order.xlsx", file.getvalue()))
    assert found.notes == ()
    text = write_json(before, ["map"], {DIGEST: FILE})
    assert write_json(Records(found.records), ["map"], found.assets) == text
