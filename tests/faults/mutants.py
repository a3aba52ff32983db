"""Fourteen ways in which a file is not what was written."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

PAGE, HEADER = 4096, 100
LETTERS = range(ord("a"), ord("z") + 1)

Mutation = Callable[[bytearray, Random], None]


def mutant(data: bytes, kind: str, random: Random) -> bytes:
    changed = bytearray(data)
    KINDS[kind](changed, random)
    return bytes(changed)


def flip_bits(count: int) -> Mutation:
    def flip(data: bytearray, random: Random) -> None:
        for _bit in range(count):
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)

    return flip


def replace_bytes(data: bytearray, random: Random) -> None:
    at = random.randrange(len(data) - 64)
    data[at : at + 64] = random.randbytes(64)


def change_header(data: bytearray, random: Random) -> None:
    for _byte in range(random.randrange(1, 5)):
        data[random.randrange(HEADER)] = random.randrange(256)


def change_page_headers(data: bytearray, random: Random) -> None:
    """Where a b-tree says what is in the page: the richest target."""
    for _byte in range(random.randrange(1, 6)):
        page = random.randrange(len(data) // PAGE)
        start = page * PAGE or HEADER
        data[start + random.randrange(40)] = random.randrange(256)


def blank_page(data: bytearray, random: Random) -> None:
    page = any_page(data, random)
    data[page : page + PAGE] = bytes(PAGE)


def random_page(data: bytearray, random: Random) -> None:
    page = any_page(data, random)
    data[page : page + PAGE] = random.randbytes(PAGE)


def swap_pages(data: bytearray, random: Random) -> None:
    one, other = any_page(data, random), any_page(data, random)
    kept = data[one : one + PAGE]
    data[one : one + PAGE] = data[other : other + PAGE]
    data[other : other + PAGE] = kept


def repeat_page(data: bytearray, random: Random) -> None:
    """A write that was lost, or two copies mixed."""
    one, other = any_page(data, random), any_page(data, random)
    data[one : one + PAGE] = data[other : other + PAGE]


def cut_off(data: bytearray, random: Random) -> None:
    del data[random.randrange(1, len(data)) :]


def cut_off_pages(data: bytearray, random: Random) -> None:
    del data[any_page(data, random) :]


def append(data: bytearray, random: Random) -> None:
    data += random.randbytes(random.choice((1, 511, PAGE, 2 * PAGE)))


def garbage(data: bytearray, random: Random) -> None:
    data[HEADER:] = random.randbytes(len(data) - HEADER)


def misspell(data: bytearray, random: Random) -> None:
    """One letter inside a word: to SQLite as good as any other."""
    at = random.randrange(PAGE, len(data) - 1)
    while not all(byte in LETTERS for byte in data[at - 1 : at + 2]):
        at = random.randrange(PAGE, len(data) - 1)
    others = [letter for letter in LETTERS if letter != data[at]]
    data[at] = random.choice(others)


def any_page(data: bytearray, random: Random) -> int:
    """Where one begins that is not the first."""
    return random.randrange(1, len(data) // PAGE) * PAGE


KINDS: dict[str, Mutation] = {
    "one bit": flip_bits(1),
    "16 bits": flip_bits(16),
    "64 bytes": replace_bytes,
    "header": change_header,
    "page headers": change_page_headers,
    "blank page": blank_page,
    "random page": random_page,
    "pages swapped": swap_pages,
    "page repeated": repeat_page,
    "cut off": cut_off,
    "pages cut off": cut_off_pages,
    "appended": append,
    "garbage": garbage,
    "misspelt": misspell,
}
