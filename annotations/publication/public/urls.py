"""The addresses that anyone may read."""

from django.urls import path

from annotations.publication.public import views

urlpatterns = [
    path("", views.front, name="front"),
    path("how-we-rate/", views.how_we_rate, name="how_we_rate"),
    # /claims/<id>/
    path("claims/<slug:public_id>/", views.claim, name="public_claim"),
    path(
        "claims/<slug:public_id>/v/<int:number>/", views.claim_version, name="public_claim_version"
    ),
    # /articles/<id>/
    path("articles/<slug:public_id>/", views.article, name="public_article"),
    path(
        "articles/<slug:public_id>/v/<int:number>/",
        views.article_version,
        name="public_article_version",
    ),
]
