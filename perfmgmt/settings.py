"""All settings in one file, read from the environment; without any, SQLite beside `manage.py`."""

from pathlib import Path
from typing import Any

from environs import Env

from perfmgmt.secret_key import kept_secret

env = Env()
ROOT = Path(__file__).resolve().parent.parent
BUILT_FRONTEND = Path(env.str("FRONTEND_DIST", str(ROOT / "frontend" / "dist")))

DEBUG = env.bool("DEBUG", False)
SECRET_KEY = env.str("SECRET_KEY", "") or kept_secret(ROOT / ".make" / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "guardian",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "perfmgmt.search",
    "perfmgmt.audit",
    "perfmgmt.graphql",
    "perfmgmt.notifications",
    "perfmgmt.people",
    "goals",
    "perfmgmt.integrations",
    "perfmgmt.demo",
]
MIDDLEWARE = [
    "perfmgmt.stack.RoomOnTheStack",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "perfmgmt.headers.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "perfmgmt.people.middleware.ActorOfRequest",
    "perfmgmt.integrations.bearer.TokenOfRequest",
    "perfmgmt.people.middleware.NewDay",
]
ROOT_URLCONF = "perfmgmt.urls"
WSGI_APPLICATION = "perfmgmt.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BUILT_FRONTEND],
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {"default": env.dj_db_url("DATABASE_URL", f"sqlite:///{ROOT / 'perfmgmt.sqlite3'}")}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # Without spilling: pages that a rolled back savepoint had spilled break the chain of the log (seen with
        # 3.40.1), and after a crash everything written since is lost.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_spill=OFF;",
    }
    # An in-memory database cannot be shared by the threads of a test server.
    DATABASES["default"]["TEST"] = {"NAME": env.str("TEST_DATABASE", str(ROOT / ".make" / "test.sqlite3"))}
else:
    DATABASES["default"]["OPTIONS"] = {
        "pool": {"min_size": 1, "max_size": env.int("DATABASE_POOL", 12), "timeout": 5},
        # Compiling a policy's condition takes ten times as long as finding a page by it.
        "options": "-c jit=off",
    }
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["perfmgmt.people.sign_in.EmployeeBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ANONYMOUS_USER_NAME = None
# Grants are read by perfmgmt.access.grants, not by an authentication backend.
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False
ACCOUNT_ADAPTER = "perfmgmt.people.sign_in.SignInAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {
    "login": env.str("SIGN_IN_LIMIT", "60/m/ip"),
    "login_failed": env.str("SIGN_IN_FAILED_LIMIT", "20/m/ip,5/5m/key"),
    "change_password": env.str("PASSWORD_LIMIT", "5/5m/user"),
}
TOKEN_REQUESTS_A_MINUTE = env.int("TOKEN_REQUESTS_A_MINUTE", 300)
TOKEN_GUESSES_A_MINUTE = env.int("TOKEN_GUESSES_A_MINUTE", 20)
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)

SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.bool("HTTPS", False)
SECURE_SSL_REDIRECT = env.bool("HTTPS", False)
SECURE_HSTS_SECONDS = 31_536_000 if env.bool("HTTPS", False) else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", False) else None
# Behind a proxy the address that sign-in is throttled by is the one the proxy saw, not the proxy's own.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env.bool("BEHIND_PROXY", False) else 0
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "perfmgmt.graphql.view.csrf_failed"

GRAPHENE = {"SCHEMA": "perfmgmt.schema.schema"}
GRAPHQL_BODY_BYTES = 100_000
GRAPHQL_SECONDS = env.float("GRAPHQL_SECONDS", 10.0)
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
LOCALE_PATHS = [ROOT / "perfmgmt" / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "/static/"
# The build is complete as it is: nothing to collect, and only names with a hash in them are kept for long.
STATIC_ROOT = BUILT_FRONTEND
WHITENOISE_MAX_AGE = 300
WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+[.-][0-9A-Za-z_-]{8,}\.(js|css|woff2)$"

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", "WARNING")},
}
