"""Pointer event in, verdict out."""
