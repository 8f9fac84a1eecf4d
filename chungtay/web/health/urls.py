"""The address of the server's state."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.health import views

urlpatterns: list[URLPattern] = [path("", views.health, name="health")]
