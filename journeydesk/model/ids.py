"""Ids: UUIDv7 (RFC 9562), so that sorting by id is sorting by time of making."""

import os
import time


def new_id() -> str:
    """32 hexadecimal digits: 48 bits of milliseconds, then version, variant and 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    high = (milliseconds << 16) | 0x7000 | (random >> 68)
    low = (0b10 << 62) | (random & ((1 << 62) - 1))
    return f"{high:016x}{low:016x}"
