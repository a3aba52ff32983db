"""What editors and rows say to each other."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.i18n import N_

# What an editor calls with what it was given; False where that was refused.
Give = Callable[[object], bool]

SEVERAL = N_("— several —")


class Mixed:
    """Shown instead of a value where the selected records differ."""


MIXED = Mixed()
