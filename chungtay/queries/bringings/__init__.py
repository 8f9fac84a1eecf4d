"""Brought reports as pages show them: the list, the figures beside the text, one figure to edit."""
