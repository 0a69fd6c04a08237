"""Every address that the server answers."""

from allauth.headless.account.views import LoginView, SessionView
from allauth.headless.constants import Client
from django.urls import path, re_path

from perfmgmt.graphql.view import graphql_view
from perfmgmt.health import healthz, readyz
from perfmgmt.integrations.upload import template, upload
from perfmgmt.pages import page
from perfmgmt.people.legible import legible
from perfmgmt.people.own_password import OwnPasswordView
from perfmgmt.people.personas import personas, sign_in_as

urlpatterns = [
    path("graphql", graphql_view),
    path("_allauth/browser/v1/auth/login", legible("POST")(LoginView.as_api_view(client=Client.BROWSER))),
    path("_allauth/browser/v1/auth/session", legible("GET", "DELETE")(SessionView.as_api_view(client=Client.BROWSER))),
    path(
        "_allauth/browser/v1/account/password/change",
        legible("POST")(OwnPasswordView.as_api_view(client=Client.BROWSER)),
    ),
    path("demo/personas", personas),
    path("demo/sign-in", sign_in_as),
    path("import/upload", upload),
    path("import/templates/<slug:key>.<slug:language>.csv", template),
    path("healthz", healthz),
    path("readyz", readyz),
    re_path(r"^(?!static/|_allauth/|demo/).*$", page),
]
