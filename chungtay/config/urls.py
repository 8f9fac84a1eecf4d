"""Every address of the pages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("chungtay.web.urls"))]
handler400 = "chungtay.web.refusals.not_taken"
handler404 = "chungtay.web.refusals.not_found"
handler500 = "chungtay.web.refusals.failed"
handler429 = "chungtay.web.accounts.views.too_many"
