"""The Django project: settings, addresses, the ASGI application, the embedded database."""

__version__ = "0.1.0"
