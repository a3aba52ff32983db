"""A picture made of pixels by the process of an export."""

from pathlib import Path

from journeydesk.app.export_job import Job
from journeydesk.app.export_process import ExportProcess
from journeydesk.app.exporting import Export
from journeydesk.cli.bench.maps import make_records
from journeydesk.export import Sheet
from journeydesk.model import Records
from journeydesk.ui.raster import rasterise


def test_its_picture_is_that_of_the_window(tmp_path: Path, qapp: object) -> None:
    here, there = tmp_path / "here.png", tmp_path / "there.png"
    sheet, records = Sheet("A3", dpi=60), Records(make_records(60))
    Job(Export(here, sheet), records).write(lambda: rasterise)
    ExportProcess(Job(Export(there, sheet), records)).run()
    assert there.read_bytes() == here.read_bytes()
