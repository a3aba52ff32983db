"""Kernels of the field's arithmetic: plain numbers in, frozen results out; unknown is None."""
