"""Bringing a report: files and pasted text, what a person says of their figures, submitting."""
