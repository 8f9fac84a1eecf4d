"""The ground floor: the laws of counting in plain Python, without clock, disk or framework."""
