"""The canvas: pixmaps of the drawn map, what lives above them, and where pointers become events."""
