"""The address of the search."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.search import views

urlpatterns: list[URLPattern] = [path("", views.search, name="search")]
