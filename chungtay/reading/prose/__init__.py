"""Sentences to figures: what each number counts, how it is meant, and what holds it."""
