"""Fractional order: text that sorts, and always has room for one more in between.

A rank is a fraction in base 62 written without its "0."; it never ends in the zero digit, so
there is always a rank before it. Moving a record between two others changes that record alone.
"""

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ZERO, BASE = DIGITS[0], len(DIGITS)


def rank_between(before: str, after: str) -> str:
    """A rank strictly between two; "" stands for the very start or the very end.

    Raises ValueError where `before` does not sort before `after`.
    """
    if after and before >= after:
        raise ValueError(f"no rank between {before!r} and {after!r}")
    return _appended(before) if not after else _midpoint(before, after)


def ranks_between(before: str, after: str, count: int) -> Sequence[str]:
    """That many ranks in order, spread by halving so that they stay short."""
    if count == 0:
        return []
    middle = count // 2
    rank = rank_between(before, after)
    return [
        *ranks_between(before, rank, middle),
        rank,
        *ranks_between(rank, after, count - middle - 1),
    ]


def _appended(before: str) -> str:
    """The next rank in steps of one: 1,000 cards typed one after the other stay short."""
    for i, digit in enumerate(before):
        if digit != DIGITS[-1]:
            return before[:i] + DIGITS[DIGITS.index(digit) + 1]
    return before + DIGITS[BASE // 2] if before else DIGITS[1]


def _midpoint(before: str, after: str) -> str:
    """The shortest fraction about halfway between, `before` < `after`."""
    shared = 0
    while shared < len(after) and (before[shared : shared + 1] or ZERO) == after[shared]:
        shared += 1
    if shared:
        return after[:shared] + _midpoint(before[shared:], after[shared:])
    low = DIGITS.index(before[0]) if before else 0
    high = DIGITS.index(after[0])
    if high - low > 1:
        return DIGITS[(low + high) // 2]
    if len(after) > 1:
        return after[0]
    return DIGITS[low] + rank_between(before[1:], "") if before[1:] else DIGITS[low] + _half()


def _half() -> str:
    return DIGITS[BASE // 2]
