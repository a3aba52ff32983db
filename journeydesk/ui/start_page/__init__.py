"""The first thing anybody sees: start a map, open one, or look at the sample."""

from journeydesk.ui.start_page.page import StartPage

__all__ = ["StartPage"]
