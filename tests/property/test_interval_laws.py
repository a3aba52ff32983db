"""Laws of intervals."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.analysis.intervals import wilson

SHARES = st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(SHARES)
def test_a_share_lies_in_its_interval_and_that_within_0_and_1(share: tuple[int, int]) -> None:
    count, base = share
    interval = wilson(count, base)
    assert 0 <= interval.low <= count / base <= interval.high <= 1
    assert interval.low < interval.high


@given(SHARES)
def test_the_interval_of_the_rest_is_the_mirror_image(share: tuple[int, int]) -> None:
    count, base = share
    interval, rest = wilson(count, base), wilson(base - count, base)
    assert abs(rest.low - (1 - interval.high)) < 1e-12


@given(SHARES)
def test_ten_times_the_base_narrows_the_interval(share: tuple[int, int]) -> None:
    count, base = share
    few, many = wilson(count, base), wilson(10 * count, 10 * base)
    assert many.high - many.low < few.high - few.low
