"""What people do: one transaction, one rule, one audit line; the only writers."""
