"""Where on a table stands what its columns or rows were taken for."""

from __future__ import annotations

from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.look import Column, Look, Rows, Table
from journeydesk.ui.import_dialog.placing import Placed, placed


def shown(rows: Rows, *roles: tuple[str, str], layout: Layout, read: str = "T") -> Placed:
    columns = tuple(Column(read, *role) for role in roles)
    return placed(Table("T", rows), Look(Choices(layout=layout, tables=("T",)), columns=columns))


def test_roles_stand_above_columns_and_the_headings_are_no_contents() -> None:
    rows = (("Phase", "Pains"), ("Buy", "dear"))
    found = shown(rows, ("Phase", "stage"), ("Pains", "pain"), layout=Layout.STAGES_DOWN)
    assert not found.is_beside
    assert {at: column.role for at, column in found.roles.items()} == {0: "stage", 1: "pain"}
    assert found.rows == (1,)


def test_headings_below_a_title_are_found() -> None:
    rows = (("Our journey", ""), ("", ""), ("Phase", "Pains"), ("Buy", "dear"))
    found = shown(rows, ("Phase", "stage"), ("Pains", "pain"), layout=Layout.STAGES_DOWN)
    assert found.rows == (3,)


def test_a_heading_that_comes_twice_has_two_places() -> None:
    rows = (("Phase", "Pains", "Pains"), ("Buy", "dear", "slow"))
    taken = [("Phase", "stage"), ("Pains", "pain"), ("Pains", "ignore")]
    found = shown(rows, *taken, layout=Layout.STAGES_DOWN)
    assert [found.roles[at].role for at in range(3)] == ["stage", "pain", "ignore"]


def test_where_stages_go_across_roles_stand_beside_rows_and_stages_above() -> None:
    rows = (("Phase", "Buy", "Wait"), ("Pains", "dear", "long"))
    found = shown(rows, ("Pains", "pain"), layout=Layout.STAGES_ACROSS)
    assert found.is_beside
    assert found.roles[1].role == "pain"
    assert (found.rows, found.columns) == ((1,), (1, 2))
    assert [found.names[at] for at in found.columns] == ["Buy", "Wait"]


def test_what_is_said_of_one_sheet_holds_for_those_read_with_it() -> None:
    rows = (("Row", "Content"), ("Pains", "dear"))
    layout = Layout.SHEET_PER_STAGE
    found = shown(rows, ("Pains", "pain"), ("Ideas", "idea"), layout=layout, read="First")
    assert found.is_beside
    assert found.roles[1].role == "pain"


def test_without_headings_roles_stand_in_their_order() -> None:
    rows = (("Buy", "dear"), ("Wait", "long"))
    taken = [("Column 1", "stage"), ("Column 2", "pain")]
    found = shown(rows, *taken, layout=Layout.STAGES_DOWN)
    assert [found.roles[at].role for at in (0, 1)] == ["stage", "pain"]
    assert found.rows == (0, 1)


def test_a_table_that_was_left_out_has_no_roles() -> None:
    columns = (Column("Other", "Gap", "pain"),)
    look = Look(Choices(tables=("Other",)), columns=columns)
    found = placed(Table("T", (("Gap", "Status"), ("a", "b"))), look)
    assert found.roles == {}
    assert (found.names, found.rows) == (("Gap", "Status"), (1,))
