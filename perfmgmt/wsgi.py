"""The WSGI entry point: pages, GraphQL and sign-in."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perfmgmt.settings")
application = get_wsgi_application()
