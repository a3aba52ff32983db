"""Our own JSON: the stable contract that other programs read; lossless both ways."""
