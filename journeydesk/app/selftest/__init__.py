"""The document attacked from outside: what a harness starts, kills and asks.

It sees no window. Every edit is one of the window's own commands, durable when it is acknowledged.
"""

from journeydesk.app.selftest.verbs import main

__all__ = ["main"]
