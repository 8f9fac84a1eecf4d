"""The addresses of documents and of evidence."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.documents import views

urlpatterns: list[URLPattern] = [
    path("<uuid:id>/", views.document, name="document"),
    path("<uuid:id>/file/", views.document_file, name="document_file"),
    path("evidence/<uuid:id>/", views.evidence, name="evidence"),
]
