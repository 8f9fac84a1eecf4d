"""Assets: the story of one over the years, the list of them, and two works side by side."""
