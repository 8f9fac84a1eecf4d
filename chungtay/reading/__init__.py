"""Documents in, figures out: each with the place in the source where it stands."""
