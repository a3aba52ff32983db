"""Our JSON: out and in again is the same, pictures included."""

import hashlib
import json

import pytest
from maps import RECORDS, card

from journeydesk.errors import InputRefused
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import Cluster, Colour, Image, Lane, Link, Map, Project, Records, Stage

DATA = b"\x89PNG\r\n\x1a\n and the rest"
SHA = hashlib.sha256(DATA).hexdigest()
FULL = Records(
    [
        *[r for r in RECORDS if r.id not in ("A", "notes")],
        Stage(id="A", map="m", rank="A", width=321.5, colour=Colour.TEAL),
        Lane(id="notes", map="m", rank="B", height=80.0, collapsed=True, visible=False),
        Cluster(id="k", lane="notes", stage="C", rank="V", title="Together"),
        Image(id="i", map="m", rank="V", asset=SHA, mime="image/png", width=9, height=7, alt="Van"),
        card("k1", "notes", "C", "A", cluster="k", locked=True, colour="red"),
        card("k2", "notes", "C", "B", cluster="k", image="i"),
        card("k3", "notes", "A", "C", span=3),
        Link(id="x", map="m", rank="V", source="k1", target="t1", direction="two_way", label="so"),
    ]
)


def test_out_and_in_and_out_again_is_the_same() -> None:
    text = write_json(FULL, assets={SHA: DATA})
    imported = read_json(text, "map.json")
    assert imported.assets == {SHA: DATA}
    assert write_json(Records(imported.records), assets=imported.assets) == text
    assert {record.id for record in imported.records} == {record.id for record in FULL}


def test_links_clusters_and_images_are_told_as_records_are() -> None:
    [map_] = json.loads(write_json(FULL, assets={SHA: DATA}))["maps"]
    assert map_["links"] == [
        {
            "id": "x",
            "source": "k1",
            "target": "t1",
            "direction": "two_way",
            "label": "so",
            "route": "around",
        }
    ]
    assert map_["clusters"] == [{"id": "k", "lane": "notes", "stage": "C", "title": "Together"}]
    assert map_["images"][0]["asset"] == SHA


def test_a_map_without_images_has_no_assets() -> None:
    assert "assets" not in json.loads(write_json(Records(RECORDS)))


def test_a_map_alone_does_without_a_logo_of_another_map() -> None:
    records = Records([*FULL, Map(id="other", rank="W"), Project(id="p", logo="i")])
    alone = read_json(write_json(records, ["other"]), "other.json")
    assert [r.logo for r in alone.records if isinstance(r, Project)] == [None]
    with_logo = read_json(write_json(records, ["m"], {SHA: DATA}), "m.json")
    assert [r.logo for r in with_logo.records if isinstance(r, Project)] == ["i"]


@pytest.mark.parametrize(
    ("assets", "told"),
    [({}, "missing"), ({SHA: "AAAA"}, "damaged"), ({SHA: 7}, "damaged"), ([], "missing")],
)
def test_an_image_without_its_bytes_is_refused(assets: object, told: str) -> None:
    document = json.loads(write_json(FULL, assets={SHA: DATA}))
    document["assets"] = assets
    with pytest.raises(InputRefused, match=told):
        read_json(json.dumps(document), "map.json")


def test_a_file_of_before_reads_as_ever() -> None:
    """Exports made before there were links say nothing of them."""
    document = json.loads(write_json(Records(RECORDS)))
    for name in ("links", "clusters", "images"):
        del document["maps"][0][name]
    for one in document["maps"][0]["cards"]:
        for name in ("span", "locked", "colour", "cluster", "image"):
            del one[name]
    found = Records(read_json(json.dumps(document), "map.json").records)
    assert write_json(found) == write_json(Records(RECORDS))
