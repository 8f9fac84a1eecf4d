"""Who said and decided what, when: the ledger, as far as the visitor reaches."""
