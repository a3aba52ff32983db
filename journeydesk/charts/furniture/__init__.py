"""What stands around a map on its sheet: title block, legend, footer."""

from journeydesk.charts.furniture.footer import footer
from journeydesk.charts.furniture.imprint import Imprint, date_told
from journeydesk.charts.furniture.legend import legend
from journeydesk.charts.furniture.read import with_furniture
from journeydesk.charts.furniture.title_block import title_block

__all__ = ["Imprint", "date_told", "footer", "legend", "title_block", "with_furniture"]
