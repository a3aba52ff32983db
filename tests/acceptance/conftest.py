"""By day a few maps stand for all; JOURNEYDESK_NIGHTLY=1 tries every one of them."""

from collections.abc import Iterable, Iterator

import pytest
from paper_maps import EVERYWHERE, paper_map

SLOW = ("test_paper_structure", "test_paper_presets", "test_pictures_on_paper", "test_tiles")
BY_DAY = {"sample", "ar", "ja"}
BY_NIGHT = {*EVERYWHERE, "5000 cards"} - BY_DAY


@pytest.hookimpl(tryfirst=True)  # before what is for the night is left out
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    for item in items:
        if item.path.stem in SLOW and isinstance(item, pytest.Function):
            spec = getattr(item, "callspec", None)
            if spec and BY_NIGHT & {v for v in spec.params.values() if isinstance(v, str)}:
                item.add_marker("nightly")


@pytest.fixture(autouse=True, scope="module")
def forget_pictures(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a file of tests keeps is let go with it: pages and pictures of a gigabyte made each
    look for garbage in the tests after them take seconds."""
    yield
    for kept in (*vars(request.module).values(), paper_map):
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()
