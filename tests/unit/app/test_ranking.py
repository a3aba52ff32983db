"""A few letters find a label, the plainest fit first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.app.ranking import Fit, match


@pytest.mark.parametrize(
    ("typed", "label", "fit"),
    [
        ("exp", "Export…", Fit.WHOLE),
        ("EXP", "Export…", Fit.WHOLE),
        ("map", "Fit the map", Fit.WORD),
        ("oom", "Zoom in", Fit.PART),
        ("dc", "Dark colours", Fit.LETTERS),
        ("sn", "Select nothing", Fit.LETTERS),
    ],
)
def test_how_letters_fit(typed: str, label: str, fit: Fit) -> None:
    found = match(typed, label)
    assert found
    assert found.fit is fit


def test_letters_that_are_not_there_in_order_do_not_fit() -> None:
    assert match("xq", "Export…") is None
    assert match("tx", "Export…") is None


def test_scattered_letters_begin_at_the_start_of_a_word() -> None:
    assert match("xt", "Export…") is None


def test_the_plainer_fit_comes_first() -> None:
    labels = ["Size on paper", "Appear", "Panels", "Print all"]
    found = {label: fit for label in labels if (fit := match("pa", label))}
    assert sorted(found, key=found.__getitem__)[:2] == ["Panels", "Size on paper"]
    assert max(found, key=found.__getitem__) == "Print all"


@given(st.text("abc dé", max_size=8), st.text("abc dé", max_size=20))
def test_the_letters_told_are_the_letters_typed(typed: str, label: str) -> None:
    found = match(typed, label)
    if found:
        told = "".join(label[i] for i in found.letters)
        assert told.replace(" ", "") == typed.strip().replace(" ", "")
        assert list(found.letters) == sorted(set(found.letters))
