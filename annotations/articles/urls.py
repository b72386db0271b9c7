"""Addresses under /desk/ by which articles come in and are corrected."""

from django.urls import path

from annotations.articles.views import details, intake, new

urlpatterns = [
    # articles/
    path("articles/new/", new.new, name="article_new"),
    path("articles/intake/", new.receive, {"page": new.NewPage()}, name="intakes"),
    path("articles/intake/<str:public_id>/", intake.intake, name="intake"),
    path(
        "articles/intake/<str:public_id>/article/", intake.save, {"page": intake.ReviewPage()},
        name="intake_article",
    ),
    path("articles/<str:public_id>/details/", details.details, name="article_details"),
    path(
        "articles/<str:public_id>/details/corrections/", details.correct,
        {"page": details.DetailsPage()}, name="article_correct",
    ),
]  # fmt: skip
