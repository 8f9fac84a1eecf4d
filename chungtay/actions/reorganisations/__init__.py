"""Reorganisations: reading one from a table, applying it as one event, and undoing it exactly."""

from chungtay.actions.reorganisations.applying import Applied, apply
from chungtay.actions.reorganisations.reading import read, read_file
from chungtay.actions.reorganisations.undoing import undo

__all__ = ["Applied", "apply", "read", "read_file", "undo"]
