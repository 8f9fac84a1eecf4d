"""The addresses of assets."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.assets import views

urlpatterns: list[URLPattern] = [
    path("", views.assets, name="assets"),
    path("<uuid:id>/", views.asset, name="asset"),
    path("<uuid:one>/with/<uuid:other>/", views.pair, name="asset_pair"),
    path("<uuid:one>/with/<uuid:other>/same/", views.same, name="asset_same"),
    path("<uuid:one>/with/<uuid:other>/not-same/", views.not_same, name="asset_not_same"),
]
