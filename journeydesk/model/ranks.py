"""Fractional order: text that sorts, and always has room for one more in between.

A rank is a fraction in base 62 written without its "0."; it never ends in the zero digit, so
there is always a rank before it. Moving a record between two others changes that record alone.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ZERO, BASE = DIGITS[0], len(DIGITS)
HALF = DIGITS[BASE // 2]
COUNTER = 5  # digits: room for 400 million steps to either side


def rank_between(before: str, after: str) -> str:
    """A rank strictly between two; "" stands for the very start or the very end.

    Raises ValueError where `before` does not sort before `after`.
    """
    if after and before >= after:
        raise ValueError(f"no rank between {before!r} and {after!r}")
    if before and after:
        return _midpoint(before, after)
    return _stepped(before or after, 1 if before else -1) or _midpoint(before, after)


def ranks_between(before: str, after: str, count: int) -> list[str]:
    """That many ranks in order, spread by halving so that they stay short."""
    if count == 0:
        return []
    middle = count // 2
    rank = rank_between(before, after)
    first, rest = middle, count - middle - 1
    return [*ranks_between(before, rank, first), rank, *ranks_between(rank, after, rest)]


def _stepped(rank: str, step: int) -> str:
    """The next rank at an open end, as if the first digits were a counter; "" past its end.

    Halving instead would add a digit for every six cards typed one after the other.
    """
    if not rank:
        return HALF
    head = rank[:COUNTER].ljust(COUNTER, ZERO)
    number = 0
    for digit in head:
        number = number * BASE + DIGITS.index(digit)
    number += step
    if not 0 < number < BASE**COUNTER:
        return ""
    digits = ""
    for _ in range(COUNTER):
        number, digit_value = divmod(number, BASE)
        digits = DIGITS[digit_value] + digits
    return digits.rstrip(ZERO)


def _midpoint(before: str, after: str) -> str:
    """The shortest fraction about halfway; "" after `before` is the very end."""
    shared = 0
    while shared < len(after) and (before[shared : shared + 1] or ZERO) == after[shared]:
        shared += 1
    if shared:
        return after[:shared] + _midpoint(before[shared:], after[shared:])
    low = DIGITS.index(before[0]) if before else 0
    high = DIGITS.index(after[0]) if after else BASE
    if high - low > 1:
        return DIGITS[(low + high) // 2]
    if len(after) > 1:
        return after[0]
    return DIGITS[low] + _midpoint(before[1:], "")
