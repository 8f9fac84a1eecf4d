"""The administrators' pages: people, bodies, places, the programme, and who changed what."""
