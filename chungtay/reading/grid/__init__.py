"""Tables and sheets to figures: what stands in which column, and what each cell counts."""
