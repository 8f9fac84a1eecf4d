"""The appendices: by indicator, by unit, the activities, and the sources of every figure."""
