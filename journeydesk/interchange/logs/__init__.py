"""Event logs as journeys: what happened to whom, and when, becomes stages, counts and paths."""
