"""Results: the table that was asked for, every number of it opened, and its file."""
