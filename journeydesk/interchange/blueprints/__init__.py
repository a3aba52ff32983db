"""Service blueprints as JSON of others, in the two layouts that are found."""
