"""Rows 1 and 2 of the fault matrix: kill -9 in edits, in saving whole, in bringing up to date."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest
from faults.killing import kill_writers
from faults.witness import figure, takes_a_night
from old_format_1 import make_old_file

from journeydesk.document import open_document
from journeydesk.document.schema import FORMAT

pytestmark = [
    takes_a_night,
    pytest.mark.skipif(sys.platform == "win32", reason="looks at what SIGKILL leaves behind"),
]


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    kill_writers("write", figure(30, 600), tmp_path).expect_no_trouble()


def test_a_file_published_whole_is_the_one_before_or_the_new_one(tmp_path: Path) -> None:
    kill_writers("saveas", figure(10, 300), tmp_path).expect_no_trouble()


def test_an_older_file_is_brought_up_to_date_or_is_as_it_was(tmp_path: Path) -> None:
    trials = figure(10, 300)
    kill_writers("migrate", trials, tmp_path, before=make_old_file, fresh=1).expect_no_trouble()
    for document in tmp_path.glob("migrate *.journey"):
        if is_up_to_date(document):
            kept = document.with_stem(f"{document.stem} (format 1)")
            with closing(open_document(kept)) as original:
                assert original.revision == 1


def is_up_to_date(document: Path) -> bool:
    return document.read_bytes()[60:64] == FORMAT.to_bytes(4, "big")
