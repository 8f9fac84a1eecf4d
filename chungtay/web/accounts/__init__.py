"""Signing in, second factor, one's own sessions: django-allauth in our words."""
