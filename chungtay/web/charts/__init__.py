"""Our own charts: finished values in, accessible inline SVG out, without script or inline style."""
