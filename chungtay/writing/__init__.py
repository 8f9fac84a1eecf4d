"""Figures out, files in: the consolidated report in its official layout, and its tables."""
