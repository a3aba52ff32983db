"""The date that stands on a sheet."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """By the calendar on the wall, or by SOURCE_DATE_EPOCH, for files that must not change.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).astimezone().date()
