"""Whether this server can work: for whatever watches over it."""
