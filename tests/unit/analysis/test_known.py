"""Numbers over what is known of many inputs."""

from journeydesk.analysis.known import mean, over_known, weighted_mean
from journeydesk.analysis.number import EMOTION, SHARE, Figure, Reason, entered

UNKNOWN, WRONG = entered(None, EMOTION), entered(9, EMOTION)
ONE, TWO = entered(1, EMOTION), entered(2, EMOTION)
ALL, NOTHING = entered(1, SHARE), entered(0, SHARE)


def test_gaps_are_counted_and_left_out() -> None:
    assert mean([ONE, UNKNOWN, TWO]) == Figure(1.5, (2, 3))
    assert over_known(max, [ONE, UNKNOWN, TWO]) == Figure(2, (2, 3))


def test_what_was_entered_wrongly_is_not_left_out_in_silence() -> None:
    assert mean([ONE, UNKNOWN, WRONG]) == Figure(None, (1, 3), Reason.OFF_SCALE)


def test_over_nothing_nothing_is_known() -> None:
    assert mean([]) == Figure(None, (0, 0), Reason.MISSING)
    assert mean([UNKNOWN]) == Figure(None, (0, 1), Reason.MISSING)


def test_what_weighs_nothing_is_no_input() -> None:
    assert weighted_mean([TWO, WRONG], [ALL, NOTHING]) == Figure(2.0, (1, 1))
    assert weighted_mean([TWO], [NOTHING]) == Figure(None, (0, 0), Reason.NO_WEIGHT)


def test_what_weighs_nobody_knows_how_much_is_left_out() -> None:
    assert weighted_mean([TWO, ONE], [ALL, UNKNOWN]) == Figure(2.0, (1, 2))
    assert weighted_mean([TWO, ONE], [ALL, WRONG]).reason == Reason.OFF_SCALE


def test_the_smallest_weights_keep_their_ratio() -> None:
    tiny = entered(5e-324, SHARE)
    assert weighted_mean([ONE, TWO], [tiny, tiny]) == Figure(1.5, (2, 2))
