"""The addresses of learned spellings."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.learning import views

urlpatterns: list[URLPattern] = [
    path("", views.learned, name="learned"),
    path("<uuid:spelling>/", views.switch, name="learned_switch"),
]
