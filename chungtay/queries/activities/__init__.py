"""Activities, claims and the sentences behind them, as far as the visitor reaches."""
