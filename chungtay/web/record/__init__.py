"""Recording an activity: one page, saved while it is typed."""
