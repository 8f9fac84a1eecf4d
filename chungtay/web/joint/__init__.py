"""Joint work: who works with whom, and each organisation's ledger."""
