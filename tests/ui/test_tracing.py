"""A pain traced to its causes: its chain stays as it is, all else stands back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import blueprint
import pytest
from blueprint import HOST, KITCHEN, MENU, PAIN, SUPPLIER, WISH
from driver import User
from PySide6.QtGui import QColor, QImage

from journeydesk.actions.context import menu_about
from journeydesk.app.filtering import Facet
from journeydesk.commands import unlink
from journeydesk.drawing import Rect
from journeydesk.model import Card, CardKind, Link, RecordId

TRACE = "Trace to its causes"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_template("service-blueprint")
    blueprint.fill(user.session)
    user.do("zoom_fit")
    user.canvas.set_zoom(1.0)
    yield user
    user.close()


def looks(user: User, *ids: RecordId) -> list[QImage]:
    """What the canvas shows in the middle of these, wherever that is in view."""
    selected = user.session.store.selection.ids
    found = []
    for id_ in ids:
        place = user.session.layout.where(id_)
        assert place is not None
        user.canvas.scroll_to(place.center.x, place.center.y)
        user.canvas.settle()
        shown = user.canvas.where.to_screen(Rect(*place).grown(-6.0))
        image = user.canvas.viewport().grab().toImage()
        found.append(image.copy(*(round(n) for n in shown)))
    assert user.session.store.selection.ids == selected
    return found


def ground(user: User, what: str) -> QColor:
    """The colour of a card, away from its words."""
    [image] = looks(user, user.find(what))
    return image.pixelColor(image.width() - 2, image.height() - 2)


def link_from(user: User, what: str) -> RecordId:
    return next(link.id for link in user.session.records.of(Link) if link.source == user.find(what))


def trace(user: User) -> None:
    user.session.store.selection.set((user.find(PAIN),))
    user.do("trace_causes")


def test_the_chain_stays_as_it_is_and_all_else_stands_back(user: User) -> None:
    kept, faded = (HOST, KITCHEN, SUPPLIER), (MENU, WISH)
    before = {what: ground(user, what) for what in (*kept, *faded)}
    trace(user)
    after = {what: ground(user, what) for what in (*kept, *faded)}
    assert [what for what in before if before[what] == after[what]] == list(kept)


def test_links_of_the_chain_are_drawn_over_the_veil(user: User) -> None:
    links = (link_from(user, SUPPLIER), link_from(user, WISH))
    user.session.store.selection.set((user.find(PAIN),))
    before = [ink(user, id_) for id_ in links]
    trace(user)
    after = [ink(user, id_) for id_ in links]
    assert after[0] == before[0]
    assert after[1] > before[1]


def ink(user: User, link: RecordId) -> int:
    """How dark the longest piece of a link is, a quarter of the way, between lanes and lines."""
    place = user.session.layout.where(link)
    assert place is not None
    piece = max((hit.rect for hit in user.session.layout.hits_of(link)), key=lambda r: r.h)
    piece = piece.moved(place.x, place.y)
    user.canvas.scroll_to(piece.center.x, piece.center.y)
    user.canvas.settle()
    x, y, w, h = user.canvas.where.to_screen(piece)
    image = user.canvas.viewport().grab().toImage()
    row = round(y + h / 4)
    return min(image.pixelColor(round(x) + i, row).lightness() for i in range(round(w)))


def test_the_chain_is_told_layer_by_layer(user: User) -> None:
    trace(user)
    assert user.told() == (
        f"What “{PAIN}” comes from: frontstage: “{HOST}”; backstage: “{KITCHEN}”;"
        f" support: “{SUPPLIER}”."
    )


def test_escape_leaves(user: User) -> None:
    before = ground(user, MENU)
    trace(user)
    assert ground(user, MENU) != before
    user.do("select_none")
    assert ground(user, MENU) == before


def test_a_selection_elsewhere_leaves(user: User) -> None:
    before = ground(user, MENU)
    trace(user)
    user.session.store.selection.set((user.find(WISH),))
    assert ground(user, MENU) == before


def test_a_filter_comes_back_after_it(user: User) -> None:
    user.do("filter")
    button = user.window.open_map.filtering.bar.facets[Facet.KIND]
    button.fill_menu()
    next(a for a in button.menu().actions() if a.text() == "Pain point").trigger()
    filtered = ground(user, HOST)
    trace(user)
    assert ground(user, HOST) != filtered
    user.do("select_none")
    assert ground(user, HOST) == filtered


def test_a_cause_no_longer_linked_stands_back_and_undo_brings_it_forward(user: User) -> None:
    before = ground(user, SUPPLIER)
    trace(user)
    user.session.run("Unlink", partial(unlink, ids=[user.find(SUPPLIER)]))
    assert ground(user, SUPPLIER) != before
    user.do("undo")
    assert ground(user, SUPPLIER) == before


def test_with_the_last_link_it_ends(user: User) -> None:
    before = ground(user, MENU)
    trace(user)
    user.session.run("Unlink", partial(unlink, ids=[user.find(PAIN)]))
    assert ground(user, MENU) == before


def test_a_pain_without_links_is_told_to_be_linked(user: User) -> None:
    user.session.run("Unlink", partial(unlink, ids=[user.find(PAIN)]))
    before = ground(user, MENU)
    trace(user)
    assert user.window.banner.text.startswith("No link leads from it")
    assert ground(user, MENU) == before


def test_it_is_offered_for_pains_and_failures_only(user: User) -> None:
    action = user.window.actions_["trace_causes"]
    for what, is_offered in ((PAIN, True), (MENU, False)):
        user.canvas.scroll_to(*_middle(user, what))
        user.click(what)
        assert action.isEnabled() is is_offered
        assert (TRACE in user.bar()) is is_offered
        assert ("trace_causes" in menu_about(user.canvas.keys.about)) is is_offered


def _middle(user: User, what: str) -> tuple[float, float]:
    place = user.session.layout.where(user.find(what))
    assert place is not None
    return place.center.x, place.center.y


def test_in_a_map_without_lanes_behind_the_customers_nothing_can_be_traced(user: User) -> None:
    other = User.with_sample()
    pains = (c for c in other.session.records.of(Card) if c.kind is CardKind.PAIN_POINT)
    other.session.store.selection.set((next(pains).id,))
    assert not other.window.actions_["trace_causes"].isEnabled()
    other.close()


def test_another_map_is_not_covered(user: User) -> None:
    trace(user)
    user.add_map("Next", "service-blueprint")
    blueprint.fill(user.session)
    user.canvas.set_zoom(1.0)
    covered_or_not = ground(user, MENU)
    user.window.open_map.tracing.leave()
    assert ground(user, MENU) == covered_or_not
