"""Bringing a report: files or a pasted text, the figures beside the text, one submit."""
