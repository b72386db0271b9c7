"""Every address of the desk's work. Each step is told here which page it is taken on."""

from django.urls import include, path

from annotations.claims import views as claims
from annotations.publication import views as publication
from annotations.reviews import views as reviews
from annotations.verdicts import views as verdicts
from annotations.workbench import views
from annotations.workbench.pages import ArticlePage, ClaimPage, MarkPage

on_claim = {"page": ClaimPage()}
on_article = {"page": ArticlePage()}

urlpatterns = [
    path("", views.queue, name="queue"),
    # articles/
    path("", include("annotations.articles.urls")),
    path("articles/", views.articles, name="articles"),
    path("articles/<slug:public_id>/", views.workspace, name="workspace"),
    path("articles/<slug:public_id>/claims/", claims.mark, {"page": MarkPage()}, name="mark"),
    path("articles/<slug:public_id>/summaries/", reviews.sum_up, on_article, name="sum_up"),
    path(
        "articles/<slug:public_id>/decisions/", publication.decide_on_article, on_article,
        name="decide_on_article",
    ),
    path("articles/<slug:public_id>/publications/", publication.publish_all, on_article, name="publish_all"),
    path(
        "articles/<slug:public_id>/withdrawals/", publication.withdraw_article, on_article,
        name="withdraw_article",
    ),
    # claims/<id>/
    path("claims/<slug:public_id>/", views.claim, name="claim"),
    path("claims/<slug:public_id>/row/", views.claim_row, name="claim_row"),
    path("claims/<slug:public_id>/spans/", claims.stand, on_claim, name="stand"),
    path("claims/<slug:public_id>/span-endings/", claims.strike_place, on_claim, name="strike"),
    path("claims/<slug:public_id>/wordings/", claims.word, on_claim, name="word"),
    path("claims/<slug:public_id>/settings-aside/", claims.aside, on_claim, name="aside"),
    path("claims/<slug:public_id>/bringings-back/", claims.back, on_claim, name="back"),
    path("claims/<slug:public_id>/evidence/", verdicts.add_evidence, on_claim, name="add_evidence"),
    path("claims/<slug:public_id>/contact-attempts/", verdicts.add_contact, on_claim, name="add_contact"),
    path("claims/<slug:public_id>/verdicts/", verdicts.give, on_claim, name="give"),
    path("claims/<slug:public_id>/takings-back/", verdicts.withdraw_own, on_claim, name="take_back"),
    path("claims/<slug:public_id>/rulings/", reviews.rule, on_claim, name="rule"),
    path("claims/<slug:public_id>/decisions/", publication.decide_on_claim, on_claim, name="decide"),
    path("claims/<slug:public_id>/publications/", publication.publish, on_claim, name="publish"),
    path("claims/<slug:public_id>/withdrawals/", publication.withdraw_claim, on_claim, name="withdraw"),
]  # fmt: skip
