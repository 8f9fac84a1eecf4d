"""Home: the page of the work that waits."""
