"""The addresses of joint work."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.joint import views

urlpatterns: list[URLPattern] = [
    path("", views.joint, name="joint"),
    path("<str:organisation>/", views.ledger, name="ledger"),
]
