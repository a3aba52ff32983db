"""Suggested moments of truth (domain 3.6)."""

from journeydesk.analysis.moments import Hint, Suggestion, suggestions

MAYA = (1, -1, -2, -1, 1, 1)


def hints(
    emotions: tuple[float | None, ...],
    importances: tuple[float | None, ...] | None = None,
    attritions: tuple[float | None, ...] | None = None,
) -> dict[int, tuple[Hint, ...]]:
    nothing = (None,) * len(emotions)
    found = suggestions(emotions, importances or nothing, attritions or nothing)
    return {suggestion.index: suggestion.hints for suggestion in found}


def test_suggestions_of_the_worked_example() -> None:
    found = suggestions(MAYA, (3, 5, 4, 3, 5, 3), (0, 0, 0.2, 0.05, 0, None))
    assert found == (
        Suggestion(0, (Hint.POSITIVE_PEAK,)),
        Suggestion(1, (Hint.IMPORTANT, Hint.SIGN_CHANGE)),
        Suggestion(2, (Hint.NEGATIVE_PEAK, Hint.RISK_OF_LEAVING, Hint.IMPORTANT)),
        Suggestion(4, (Hint.IMPORTANT, Hint.SIGN_CHANGE)),
        Suggestion(5, (Hint.END,)),
    )


def test_a_journey_without_bad_points_has_no_negative_peak() -> None:
    assert hints((0, 1, 0)) == {1: (Hint.POSITIVE_PEAK,), 2: (Hint.END,)}


def test_the_limits_belong_to_it() -> None:
    assert hints((0.0, 0.0), attritions=(0.15, 0.149)) == {
        0: (Hint.RISK_OF_LEAVING,),
        1: (Hint.END,),
    }
    assert Hint.IMPORTANT in hints((0, -1, 0), importances=(5, 4, 5))[1]
    assert 0 not in hints((0.5, 1, 0), importances=(5, 3, 5))


def test_a_neutral_point_hides_no_turn_but_a_gap_does() -> None:
    assert Hint.SIGN_CHANGE in hints((1, 0, -1))[2]
    assert Hint.SIGN_CHANGE not in hints((1, None, -1))[2]


def test_values_off_their_scale_suggest_nothing() -> None:
    assert hints((9, 0), importances=(9, 9), attritions=(7, -1)) == {1: (Hint.END,)}


def test_no_journey_has_no_moments() -> None:
    assert hints(()) == {}
