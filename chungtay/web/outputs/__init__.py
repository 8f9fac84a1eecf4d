"""The page of reports and tables to take out."""
