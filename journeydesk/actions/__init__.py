"""One table of action rows and the menu tree."""
