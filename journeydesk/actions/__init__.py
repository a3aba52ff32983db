"""One table of what the program can be told to do, and the menus it hangs in."""
