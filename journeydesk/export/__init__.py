"""A request becomes pages, a painter's bytes, and one atomic file."""
