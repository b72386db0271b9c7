"""Every setting, in reading order. The README lists the variables that change them."""

import os
import sys
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from factcheck import __version__, embedded, environment
from factcheck.secret import secret_key

# Where things are -----------------------------------------------------------------------------
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("FACTCHECK_DATA") or BASE_DIR / "var")
VERSION = __version__
TESTING = "pytest" in sys.modules

# Who may ask ----------------------------------------------------------------------------------
DEBUG = environment.boolean("FACTCHECK_DEBUG", False)
SECRET_KEY = environment.text("SECRET_KEY") or secret_key(DATA_DIR)
SECRET_KEY_FALLBACKS = environment.words("SECRET_KEY_FALLBACKS")
SITE_ORIGIN = environment.text("SITE_ORIGIN", "http://127.0.0.1:8000").rstrip("/")
HTTPS = SITE_ORIGIN.startswith("https://")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")

# Parts ----------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "annotations",
    "annotations.apps.FactcheckAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "pgtrigger",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "annotations.web.requests.RequestIdMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "annotations.web.refusing.RefusalMiddleware",
    "annotations.web.hostile.NulMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
ASGI_APPLICATION = "factcheck.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "libraries": {
                "web": "annotations.web.templatetags.web",
                "workbench": "annotations.workbench.templatetags.workbench",
            },
        },
    }
]

# The database ---------------------------------------------------------------------------------
# The application's role may add records and read them; the owner's migrates. With one address for
# both, triggers alone refuse what the role would not be allowed.
if environment.text("DATABASE_URL"):
    _application = environment.database(environment.text("DATABASE_URL"))
    _owner_url = environment.text("DATABASE_OWNER_URL") or environment.text("DATABASE_URL")
    _owner = environment.database(_owner_url)
else:
    try:
        _addresses = embedded.attach(DATA_DIR / "test" if TESTING else DATA_DIR, throwaway=TESTING)
    except embedded.Unavailable as reason:
        sys.exit(str(reason))
    _application, _owner = _addresses.application, _addresses.owner


def _connection(address: dict[str, object]) -> dict[str, object]:
    """`address` with what every connection has: health checks and bounded waits (REL-09..11)."""
    given = address.get("OPTIONS") or {}
    options = {
        "connect_timeout": 3,
        "application_name": "factcheck",
        "keepalives_idle": 30,
        "options": "-c statement_timeout=15s -c lock_timeout=5s "
        "-c idle_in_transaction_session_timeout=30s",
        **(given if isinstance(given, dict) else {}),
    }
    return {
        **address,
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def _pooled(connection: dict[str, object]) -> dict[str, object]:
    """The same, its connections taken from a pool that gives up after three seconds."""
    pool = {
        "min_size": 1,
        "max_size": environment.integer("DATABASE_POOL", 8),
        "timeout": 3,
        "max_waiting": 40,
    }
    options = connection["OPTIONS"]
    return {
        **connection,
        "OPTIONS": {**(options if isinstance(options, dict) else {}), "pool": pool},
    }


DATABASES = {
    "default": _connection(_owner) if TESTING else _pooled(_connection(_application)),
    "owner": {**_connection(_owner), "TEST": {"MIRROR": "default"}},
}
APPLICATION_ROLE = str(_application["USER"])
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
    }
}
PROCRASTINATE_IMPORT_PATHS = ["annotations.articles.tasks", "annotations.web.jobs"]

# People ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "annotations.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "email")},
    },
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
LOGOUT_REDIRECT_URL = "/"
PASSWORD_RESET_TIMEOUT = 3600
ACCOUNT_ADAPTER = "annotations.people.signing_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_USERNAME_BLACKLIST: list[str] = []
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
# A slip while signing in is told only to the person who made it, and slowed, not locked out.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "annotations.web.refusing.csrf_failed"
EMAIL_BACKEND = environment.text("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = environment.integer("EMAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = environment.boolean("EMAIL_USE_TLS", False)
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "factcheck@localhost")

# What a browser is told -----------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# Entering a domain in browsers' own lists is the operator's decision, and hard to take back.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_SSL_REDIRECT = HTTPS and environment.boolean("SECURE_SSL_REDIRECT", True)
# Whoever asks whether the process lives asks it directly, not through the proxy.
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]
if environment.boolean("BEHIND_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 5

# Fetching articles (SEC-50..59) ---------------------------------------------------------------
FETCH_ALLOWED_ADDRESSES: list[str] = environment.words("FETCH_ALLOWED_ADDRESSES")
FETCH_ALLOWED_PORTS = [80, 443]
FETCH_OWN_ADDRESSES: list[str] = environment.words("FETCH_OWN_ADDRESSES")
FETCH_USER_AGENT = f"Factcheck/{VERSION} (+{SITE_ORIGIN})"
FETCH_TIMEOUT = 20

# Words, time and files ------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING or DEBUG
        else "servestatic.storage.CompressedManifestStaticFilesStorage"
    },
}

# What is written down -------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "annotations.web.logs.OneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {
        "httpx2": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},
        "trafilatura": {"level": "ERROR"},
    },
}
