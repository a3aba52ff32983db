"""Tables in files of others, and the journey maps they stand for."""
