"""The performance suite: counting, reading, consolidating and pages, each against a bare pass."""
