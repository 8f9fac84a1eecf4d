"""What a screen or a command asks: finished values, nothing written."""
