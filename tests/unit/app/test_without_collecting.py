"""Work beside the window is not stopped by a look for garbage."""

import gc

import pytest

from journeydesk.collecting import without_collecting


def test_python_looks_for_garbage_again_whatever_became_of_the_work() -> None:
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="work"), without_collecting():
        raise ValueError("work")
    assert gc.isenabled()


def test_what_was_made_is_not_looked_through_later() -> None:
    with without_collecting():
        made = [[number] for number in range(100_000)]
    assert sum(gc.get_count()) < len(made)
