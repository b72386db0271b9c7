"""The addresses of sign-in, one's own account, joining, and a desk's members."""

from allauth.account import views as allauth
from django.urls import path, re_path

from annotations.people.views import account, joining, members, signing

own = {"page": account.AccountPage()}
one = {"page": members.MemberPage()}

urlpatterns = [
    # /accounts/: one's own
    path("accounts/", account.show, name="account"),
    path("accounts/details/", account.details, own, name="account_details"),
    path("accounts/email/", account.email, own, name="account_own_email"),
    path("accounts/theme/", account.theme, name="theme"),
    path("accounts/join/<str:secret>/", joining.come_in, name="join"),
    # /accounts/: allauth's, those that we use; the names are its own
    path("accounts/login/", signing.SignIn.as_view(), name="account_login"),
    path("accounts/logout/", allauth.logout, name="account_logout"),
    path("accounts/inactive/", allauth.account_inactive, name="account_inactive"),
    path("accounts/signup/", signing.no_sign_up, name="account_signup"),
    path("accounts/password/change/", signing.ChangePassword.as_view(), name="account_change_password"),
    path("accounts/password/reset/", signing.ForgottenPassword.as_view(), name="account_reset_password"),
    path("accounts/password/reset/done/", allauth.password_reset_done, name="account_reset_password_done"),
    path(
        "accounts/password/reset/key/done/", allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        signing.NewPassword.as_view(), name="account_reset_password_from_key",
    ),
    # /desk/people/
    path("desk/people/", members.people, name="people"),
    path(
        "desk/people/administrators/", members.administrator_invitation,
        name="administrator_invitation",
    ),
    path("desk/people/<slug:desk_id>/invitations/", members.invitation, name="invitation"),
    path("desk/people/<slug:desk_id>/<slug:user_id>/", members.member, name="member"),
    path("desk/people/<slug:desk_id>/<slug:user_id>/suspension/", members.suspension, one, name="suspension"),
    path("desk/people/<slug:desk_id>/<slug:user_id>/restoration/", members.restoration, one, name="restoration"),
]  # fmt: skip
