"""The addresses of signing in and of one's own account."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from chungtay.web.accounts import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.account, name="account"),
    path("", include("allauth.account.urls")),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
