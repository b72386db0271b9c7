"""Addresses under /desk/ by which articles come in and are corrected."""

from django.urls import path

from annotations.articles.views import details, intake, new

urlpatterns = [
    # articles/
    path("articles/new/", new.new, name="article_new"),
    path("articles/intake/", new.receive, {"page": new.NewPage()}, name="intakes"),
    path("articles/intake/<slug:public_id>/", intake.intake, name="intake"),
    path(
        "articles/intake/<slug:public_id>/article/", intake.save, {"page": intake.ReviewPage()},
        name="intake_article",
    ),
    path("articles/<slug:public_id>/details/", details.details, name="article_details"),
    path(
        "articles/<slug:public_id>/details/corrections/", details.correct,
        {"page": details.DetailsPage()}, name="article_correct",
    ),
]  # fmt: skip
