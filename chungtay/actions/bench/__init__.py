"""The performance suite: counting, reading and consolidating, each against a bare pass."""
