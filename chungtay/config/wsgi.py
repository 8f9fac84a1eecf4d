"""The application as a WSGI server loads it: warm before the first person asks."""

from __future__ import annotations

import gc
import importlib
import os

from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chungtay.config.settings")
application = get_wsgi_application()
importlib.import_module("chungtay.config.urls")
warming = importlib.import_module("chungtay.web.warming")
warming.read_templates()
# What was loaded until here stays for ever, so the collector need not look at it again; open books
# are large and rarely garbage, so it looks seldom. A full look took up to a tenth of a second.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
warming.open_books()
connections.close_all()  # it was this thread's; pages are answered in another
