"""The addresses of home."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.home import views

urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
    path("looked/", views.looked, name="home_looked"),
    path("questions/", views.questions, name="home_questions"),
]
