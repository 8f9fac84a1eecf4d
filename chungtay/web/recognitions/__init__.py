"""Deciding: the inbox of recognitions, one side by side, disputes, and who was told."""
