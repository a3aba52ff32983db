"""JourneyDesk: customer journey mapping, offline."""

__version__ = "0.1.0"
