"""Parts of a map: what is left refers to nothing that is not."""

from maps import RECORDS, card, is_sound

from journeydesk.app.selecting import Selected, selected
from journeydesk.model import Card, Cluster, Link, Records

WHOLE = Records(
    [
        *RECORDS,
        Cluster(id="k", lane="notes", stage="C", rank="V"),
        card("k1", "notes", "C", "V", cluster="k"),
        Link(id="near", map="m", rank="V", source="a1", target="t1"),
        Link(id="far", map="m", rank="V", source="a1", target="k1"),
    ]
)


def test_some_stages_keep_their_cards_clusters_and_the_links_among_them() -> None:
    part = selected(WHOLE, Selected(stages=("Stage A",)))
    assert {link.id for link in part.of(Link)} == {"near"}
    assert {card.stage for card in part.of(Card)} == {"A"}
    assert part.of(Cluster) == []
    assert is_sound(part)


def test_some_lanes_likewise() -> None:
    part = selected(WHOLE, Selected(lanes=("free_text",)))
    assert part.of(Link) == []
    assert [cluster.id for cluster in part.of(Cluster)] == ["k"]
    assert is_sound(part)
