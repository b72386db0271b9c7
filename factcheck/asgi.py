"""The application that uvicorn serves."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

django_application = get_asgi_application()

from factcheck.static import with_static  # noqa: E402 - the settings have to be there first

application = with_static(django_application)
