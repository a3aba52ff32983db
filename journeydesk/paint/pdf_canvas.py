"""reportlab's Canvas, with our fonts in place of its own and nothing in the file unasked."""
