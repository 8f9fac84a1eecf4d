"""Brought files: their bytes, and what is read of them for the unit that brings them."""
