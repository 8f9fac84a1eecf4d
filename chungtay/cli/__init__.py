"""The door for operators: one command a file; each reads what is asked and makes one call below."""
