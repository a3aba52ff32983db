"""Whatever stands in a table of answers: each row that says something is one piece of evidence."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from typing import NoReturn

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.checks import check_consistent, check_within_maps
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.cells import is_nothing
from journeydesk.interchange.evidence.reader import read_evidence
from journeydesk.interchange.evidence.roles import Role
from journeydesk.interchange.source import Source
from journeydesk.model import Evidence, Metric

ODD = ["NA", "", "9", "4,5", "-1", "1e9", "10/10", "★★", "Good", "angry", "31/12/2024", "yes", "💥"]
CELLS = st.sampled_from(ODD) | st.text(st.characters(codec="utf-8", exclude_characters="\r\0"))
ROLES = st.lists(st.sampled_from(list(Role)), min_size=1, max_size=6)


def refuse(reason: str) -> NoReturn:
    raise AssertionError(reason)


@given(ROLES, st.data())
def test_each_row_that_says_something_is_evidence_and_counts_never_exceed_them(
    roles: list[Role], data: st.DataObject
) -> None:
    rows = data.draw(st.lists(st.tuples(*[CELLS] * len(roles)), min_size=1, max_size=8))
    headings = [f"Column {n} of these" for n in range(len(roles))]
    said = {heading: role.value for heading, role in zip(headings, roles, strict=True)}
    file = io.StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows([headings, *rows])
    choices = Choices(has_header=True, delimiter=",", encoding="utf-8", roles=said)
    with suppress(InputRefused):  # where no row says anything
        found = read_evidence(Source("told.csv", file.getvalue().encode(), choices)).records
        check_consistent(found, refuse)
        check_within_maps(found, refuse)
        told = [row for row in rows if not all(map(is_nothing, row))]
        assert sum(isinstance(record, Evidence) for record in found) == len(told)
        for metric in found:
            assert not isinstance(metric, Metric) or (metric.n or 0) <= len(told)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(InputRefused):
        read_evidence(Source("told.csv", data))
