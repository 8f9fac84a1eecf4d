"""What is kept: one Django app; rows go in, domain values come out."""
