"""Who said and decided what, when: was and is."""
