"""stub."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.documents import views

urlpatterns: list[URLPattern] = [path("", views.stub, name="documents")]
