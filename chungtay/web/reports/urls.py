"""The addresses of brought reports."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.reports import deciding, editing, views

urlpatterns: list[URLPattern] = [
    path("", views.reports, name="reports"),
    path("<uuid:bringing>/", views.bringing, name="bringing"),
    path("<uuid:bringing>/again/", views.again, name="bringing_again"),
    path("<uuid:bringing>/by-hand/<int:place>/", views.by_hand, name="bringing_by_hand"),
    path("<uuid:bringing>/throw-away/", views.throw_away, name="bringing_throw_away"),
    path("<uuid:bringing>/submit/", views.submit, name="bringing_submit"),
    path("<uuid:bringing>/sweep/", deciding.sweep, name="bringing_sweep"),
    path("<uuid:bringing>/take-back/", deciding.take_back, name="bringing_take_back"),
    path("<uuid:bringing>/add/", editing.add, name="figure_new"),
    path("<uuid:bringing>/figures/<str:key>/", editing.edit, name="figure"),
    path("<uuid:bringing>/figures/<str:key>/verdict/", deciding.verdict, name="figure_verdict"),
]
