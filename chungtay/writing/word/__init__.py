"""Word files made from nothing: plain parts, real styles, links, and the same bytes every time.

python-docx opens a template with its own theme, styles and clock, and knows neither bookmarks nor
numbered headings; a report that must look official and come out the same to the last byte is
simpler to write directly.
"""
