"""What goes out to other programs and maps, and what comes in from them."""
