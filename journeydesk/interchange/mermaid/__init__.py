"""Mermaid’s journey diagrams: read as Mermaid reads them, and written so that it can."""
