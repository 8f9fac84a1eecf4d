"""The addresses of the ledger as people read it."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.history import views

urlpatterns: list[URLPattern] = [
    path("", views.journal, name="history"),
    path("entries/<int:number>/", views.entry, name="entry"),
    path("story/<slug:what>/<uuid:id>/", views.story, name="story"),
    path("<slug:kind>/<uuid:id>/", views.history_of, name="history_of"),
]
