"""The addresses of activities and of claims."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.activities import partners, views

urlpatterns: list[URLPattern] = [
    path("", views.activities, name="activities"),
    path("claims/<uuid:id>/", views.claim, name="claim"),
    path("claims/<uuid:id>/correct/", views.correct, name="claim_correct"),
    path("<uuid:id>/", views.activity, name="activity"),
    path("<uuid:id>/confirm/", partners.confirm, name="activity_confirm"),
    path("<uuid:id>/deny/", partners.deny, name="activity_deny"),
    path("<uuid:id>/strike/", partners.strike, name="activity_strike"),
]
