"""What fingers mean, by where they are and when."""

from __future__ import annotations

import pytest

from journeydesk.tools import Phase
from journeydesk.tools.touch import (
    Below,
    Drag,
    Finger,
    Glide,
    Lifted,
    LongPress,
    Meaning,
    Pan,
    Pinch,
    Poise,
    State,
    Tap,
    Touch,
)

At = tuple[float, float]


class Hand:
    """Says where its fingers are; collects what they mean."""

    def __init__(self, below: Below = Below.PAGE) -> None:
        self.state: State = Lifted()
        self.now = 10.0
        self.below = below

    def at(self, *places: At, after: float = 0.01) -> tuple[Meaning, ...]:
        self.now += after
        fingers = tuple(Finger(i, x, y) for i, (x, y) in enumerate(places))
        self.state, meant = self.state.on(Touch(fingers, self.now, self.below))
        return meant

    def tap(self, place: At, *, after: float = 0.01) -> tuple[Meaning, ...]:
        assert self.at(place, after=after) == ()
        return self.at()


def test_a_finger_that_is_lifted_where_it_came_down_taps() -> None:
    hand = Hand()
    assert hand.at((50, 60)) == ()
    assert hand.at((55, 64)) == ()  # no finger rests
    assert hand.at() == (Tap(50, 60),)


def test_two_taps_at_a_place_are_a_double_tap_and_a_third_begins_anew() -> None:
    hand = Hand()
    taps = [*hand.tap((50, 60)), *hand.tap((60, 70), after=0.2), *hand.tap((50, 60), after=0.2)]
    assert [tap.is_second for tap in taps if isinstance(tap, Tap)] == [False, True, False]


@pytest.mark.parametrize(("place", "after"), [((50, 60), 0.6), ((150, 60), 0.1)])
def test_taps_far_apart_are_two_taps(place: At, after: float) -> None:
    hand = Hand()
    hand.tap((50, 60))
    assert hand.tap(place, after=after) == (Tap(*place),)


def test_a_finger_that_stays_presses_long_and_means_nothing_more() -> None:
    hand = Hand()
    hand.at((50, 60))
    assert hand.at((51, 60), after=0.4) == ()
    assert hand.at((51, 60), after=0.1) == (LongPress(50, 60),)
    assert hand.at((200, 200)) == ()
    assert hand.at() == ()


def test_a_finger_that_stayed_on_the_ground_draws_a_band_from_there() -> None:
    hand = Hand(Below.GROUND)
    hand.at((50, 60))
    assert hand.at((51, 60), after=0.5) == (Poise(),)
    assert hand.at((55, 60)) == ()
    assert hand.at((50, 80)) == (Drag(Phase.PRESS, 50, 60), Drag(Phase.MOVE, 50, 80))
    assert hand.at() == (Drag(Phase.RELEASE, 50, 80),)


def test_a_finger_that_stayed_on_the_ground_asks_for_the_menu_when_it_is_lifted() -> None:
    hand = Hand(Below.GROUND)
    hand.at((50, 60))
    hand.at((51, 60), after=0.5)
    assert hand.at(after=2.0) == (LongPress(50, 60),)


def test_a_second_finger_makes_a_pinch_of_a_finger_that_stayed_on_the_ground() -> None:
    hand = Hand(Below.GROUND)
    hand.at((50, 60))
    hand.at((50, 60), after=0.5)
    assert hand.at((50, 60), (150, 60)) == ()
    assert isinstance(hand.at((50, 60), (250, 60))[0], Pinch)


def test_a_finger_on_the_ground_pans_before_it_has_stayed() -> None:
    hand = Hand(Below.GROUND)
    hand.at((50, 60))
    assert hand.at((50, 80), after=0.4) == (Pan(0, 20),)


def test_a_finger_on_a_thing_drags_it() -> None:
    hand = Hand(Below.THING)
    hand.at((50, 60))
    assert hand.at((50, 80)) == (Drag(Phase.PRESS, 50, 60), Drag(Phase.MOVE, 50, 80))
    assert hand.at((70, 90), after=2.0) == (Drag(Phase.MOVE, 70, 90),)
    assert hand.at() == (Drag(Phase.RELEASE, 70, 90),)


def test_a_second_finger_breaks_a_drag_off() -> None:
    hand = Hand(Below.THING)
    hand.at((50, 60))
    hand.at((50, 80))
    assert hand.at((50, 80), (150, 80)) == (Drag(Phase.ESCAPE, 50, 80),)
    assert isinstance(hand.at((50, 80), (250, 80))[0], Pinch)


def test_a_finger_beside_things_pans_by_just_its_way() -> None:
    hand = Hand()
    hand.at((50, 60))
    places = [(50.4, 74.6), (50.9, 80.2), (61.5, 80.4), (61.6, 80.4)]
    pans = [pan for place in places for pan in hand.at(place) if isinstance(pan, Pan)]
    assert sum(pan.dx for pan in pans) == round(61.6) - 50
    assert sum(pan.dy for pan in pans) == round(80.4) - 60


def test_a_map_that_is_thrown_glides_on() -> None:
    hand = Hand()
    hand.at((50, 500))
    for y in (480, 460, 440, 420):
        hand.at((50, y))
    [glide] = hand.at()
    assert isinstance(glide, Glide)
    assert glide.vx == 0.0
    assert -2000.0 <= glide.vy < -1500.0


@pytest.mark.parametrize(("step", "rest"), [(20, 0.3), (1, 0.01)])
def test_a_map_that_is_put_down_stays(step: int, rest: float) -> None:
    hand = Hand()
    hand.at((50, 500))
    hand.at((50, 480))
    for i in range(5):
        hand.at((50, 480 - step * i))
    assert hand.at(after=rest) == ()


def test_two_fingers_zoom_about_their_middle_and_carry_the_map_along() -> None:
    hand = Hand()
    hand.at((100, 100))
    assert hand.at((100, 100), (200, 100)) == ()
    assert hand.at((80, 110), (280, 110)) == (Pinch(2.0, 180, 110, 30, 10),)
    assert hand.at((80, 110), (280, 110)) == ()


def test_the_finger_that_stays_after_a_pinch_pans_and_taps_nothing() -> None:
    hand = Hand(Below.THING)
    hand.at((100, 100), (200, 100))
    assert hand.at((100, 100)) == ()
    assert hand.at((110, 100)) == (Pan(10, 0),)
    assert hand.at(after=1.0) == ()


def test_fingers_that_meet_do_not_zoom_without_end() -> None:
    hand = Hand()
    hand.at((100, 100), (200, 100))
    [pinch] = hand.at((150, 100), (150, 100))
    assert isinstance(pinch, Pinch)
    assert pinch.factor == 0.2


def test_a_third_finger_changes_nothing() -> None:
    hand = Hand()
    hand.at((100, 100), (200, 100))
    assert hand.at((100, 100), (200, 100), (400, 400)) == ()
    assert isinstance(hand.at((100, 100), (300, 100), (400, 400))[0], Pinch)
