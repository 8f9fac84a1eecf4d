"""The door for people: pages that work without script, quick with htmx."""
