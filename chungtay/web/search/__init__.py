"""Search: one field for everything within reach."""
