"""Session, paths, logging, crash reports."""
