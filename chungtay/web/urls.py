"""The addresses, a noun each."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from chungtay.web.languages import switch

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("chungtay.web.home.urls")),
    path("accounts/", include("chungtay.web.accounts.urls")),
    path("totals/", include("chungtay.web.totals.urls")),
    path("joint/", include("chungtay.web.joint.urls")),
    path("activities/assets/", include("chungtay.web.assets.urls")),
    path("activities/", include("chungtay.web.activities.urls")),
    path("record/", include("chungtay.web.record.urls")),
    path("reports/", include("chungtay.web.reports.urls")),
    path("learned/", include("chungtay.web.learning.urls")),
    path("documents/", include("chungtay.web.documents.urls")),
    path("decide/", include("chungtay.web.recognitions.urls")),
    path("out/", include("chungtay.web.outputs.urls")),
    path("history/", include("chungtay.web.history.urls")),
    path("search/", include("chungtay.web.search.urls")),
    path("administration/", include("chungtay.web.administration.urls")),
    path("health/", include("chungtay.web.health.urls")),
    path("language/", switch, name="language"),
]
