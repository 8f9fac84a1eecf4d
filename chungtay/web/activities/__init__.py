"""Activities and claims: what was done, in everybody's words."""
