"""What the reader learned from corrections, for those who answer for it."""
