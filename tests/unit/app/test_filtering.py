"""What a filter asks for: any of each facet, all facets together."""

import pytest

from journeydesk.app.filtering import TOUCHPOINTS, Facet, Filter, Sieve, choices
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Lane,
    Map,
    Persona,
    RecordId,
    Records,
    Stage,
    Status,
    Touchpoint,
)

PHONED = Touchpoint(id="phoned", stage="s", rank="V", channel="phone", personas=("mara",))
MAILED = Touchpoint(id="mailed", stage="s", rank="W", channel="mail")
CARDS = (
    Card(id="pain", lane="l", stage="s", touchpoint="phoned", kind=CardKind.PAIN_POINT, rank="V"),
    Card(
        id="idea",
        lane="l",
        stage="s",
        touchpoint="mailed",
        kind=CardKind.OPPORTUNITY,
        rank="W",
        tags=("quick",),
        status=Status.VALIDATED,
    ),
    Card(id="whole", lane="l", stage="s", rank="X", tags=("slow", "costly")),
)
RECORDS = Records(
    [
        Map(id="m"),
        Persona(id="mara", map="m", rank="V", name="Mara"),
        Persona(id="jonas", map="m", rank="W"),
        Channel(id="phone", map="m", rank="V", name="Phone"),
        Channel(id="mail", map="m", rank="W", name="Mail"),
        Lane(id="l", map="m", rank="V"),
        Stage(id="s", map="m", rank="V"),
        *(PHONED, MAILED, *CARDS),
    ]
)


def fitting(**facets: set[str]) -> set[RecordId]:
    """What is left of everything."""
    wanted = Filter(**{name: frozenset(values) for name, values in facets.items()})
    return {"phoned", "mailed", "pain", "idea", "whole"} - Sieve(wanted).sift(RECORDS, "m").misfits


@pytest.mark.parametrize(
    ("facets", "left"),
    [
        ({}, {"phoned", "mailed", "pain", "idea", "whole"}),
        ({"kinds": {"pain_point"}}, {"pain"}),
        ({"kinds": {"pain_point", "opportunity"}}, {"pain", "idea"}),
        ({"kinds": {TOUCHPOINTS}}, {"phoned", "mailed"}),
        ({"channels": {"phone"}}, {"phoned", "pain"}),
        ({"channels": {"phone"}, "kinds": {"pain_point"}}, {"pain"}),
        ({"statuses": {"validated"}}, {"idea"}),
        ({"tags": {"slow", "quick"}}, {"idea", "whole"}),
        ({"tags": {"quick"}, "channels": {"phone"}}, set()),
    ],
)
def test_what_is_left(facets: dict[str, set[str]], left: set[str]) -> None:
    assert fitting(**facets) == left


def test_where_no_persona_is_named_everybody_comes_by() -> None:
    assert fitting(personas={"mara"}) == {"phoned", "mailed", "pain", "idea", "whole"}
    assert fitting(personas={"jonas"}) == {"mailed", "idea", "whole"}


def test_it_tells_how_many_cards_fit() -> None:
    sifted = Sieve(Filter(kinds=frozenset({"pain_point"}))).sift(RECORDS, "m")
    assert (sifted.fitting, sifted.cards) == (1, 3)


def test_a_change_of_a_card_or_its_touchpoint_is_noticed() -> None:
    records, sieve = RECORDS.copy(), Sieve(Filter(channels=frozenset({"phone"})))
    assert "idea" in sieve.sift(records, "m").misfits
    records.apply({"mailed": (MAILED, MAILED.evolve(channel="phone"))})
    assert "idea" not in sieve.sift(records, "m").misfits
    idea = CARDS[1]
    records.apply({"idea": (idea, idea.evolve(touchpoint=None))})
    assert "idea" in sieve.sift(records, "m").misfits


def test_a_value_is_added_and_taken_out_again() -> None:
    wanted = Filter().toggled(Facet.TAG, "slow")
    assert wanted.is_on
    assert wanted.of(Facet.TAG) == {"slow"}
    assert not wanted.toggled(Facet.TAG, "slow").is_on


def test_a_map_offers_its_own_personas_channels_and_tags() -> None:
    assert choices(RECORDS, "m", Facet.PERSONA) == [("mara", "Mara"), ("jonas", "Untitled")]
    assert choices(RECORDS, "m", Facet.CHANNEL) == [("phone", "Phone"), ("mail", "Mail")]
    assert [tag for tag, _name in choices(RECORDS, "m", Facet.TAG)] == ["costly", "quick", "slow"]
    assert dict(choices(RECORDS, "m", Facet.STATUS))["validated"] == "Validated"
    assert dict(choices(RECORDS, "m", Facet.KIND))["pain_point"] == "Pain point"
