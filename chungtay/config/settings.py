"""The one settings file; what differs between places is a variable of `environ.py`.

What the people of a programme choose (calendar, thresholds, targets) is kept with the programme.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from chungtay.config import environ

WEB = Path(__file__).parents[1] / "web"

DATABASES = {"default": environ.DATABASE.value()}
# The language spoken to people; Django calls the same thing LANGUAGE_CODE.
LANGUAGE = environ.LANGUAGE.value()
LANGUAGE_CODE = LANGUAGE
SECRET_KEY = environ.SECRET_KEY.value()
# `chungtay serve` asks for a key that nobody else has; the command line signs nothing.
SECRET_KEY_IS_OWN = SECRET_KEY != environ.NO_SECRET and len(SECRET_KEY) >= 40
DEBUG = environ.DEBUG.value()

ALLOWED_HOSTS = environ.HOSTS.value()
ROOT_URLCONF = "chungtay.config.urls"
WSGI_APPLICATION = "chungtay.config.wsgi.application"

INSTALLED_APPS = [
    "chungtay.storage.apps.StorageApp",
    "chungtay.cli.apps.CommandLineApp",
    "chungtay.web.apps.WebApp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    "chungtay.web.health.early.AnswerEarly",
    "chungtay.web.logs.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "chungtay.web.languages.SpokenLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "chungtay.web.visitors.RecogniseVisitor",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [WEB / "templates"],
        "OPTIONS": {
            "environment": "chungtay.web.templating.environment",
            "context_processors": ["chungtay.web.context.of_page"],
        },
    },
    {
        # What django-allauth brings and nobody wrote anew: the texts of its mails.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
USE_I18N = True
# Moments are kept in UTC; a civil day is one of the programme's time zone.
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

# ------------------------------------------------------------------ who is there
AUTH_USER_MODEL = "chungtay.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {"user_attributes": ("username", "name", "email")}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "chungtay.web.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = None  # whoever signs in says so
ACCOUNT_TEMPLATE_EXTENSION = "jinja"  # so that none of theirs is ever shown in place of ours
# Django's own: theirs would keep a second list of addresses.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
ACCOUNT_FORMS = {
    name: f"chungtay.web.accounts.forms.{form}"
    for name, form in (
        ("login", "SignIn"),
        ("change_password", "ChangePassword"),
        ("set_password", "SetPassword"),
        ("reset_password", "AskForLink"),
        ("reset_password_from_key", "NewPassword"),
        ("reauthenticate", "ConfirmByPassword"),
    )
}
# Offices share one address, so the lockout is by account; an address is stopped much later.
ACCOUNT_RATE_LIMITS = {
    "login": "600/m/ip",
    "login_failed": "100/m/ip,5/300s/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    "reset_password": "20/m/ip,5/m/key",
    "reset_password_from_key": "20/m/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = environ.PROXIES.value()
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "chungtay.web.accounts.adapter.SecondFactorAdapter"
MFA_TOTP_ISSUER = "Chung Tay"
MFA_TOTP_TOLERANCE = 1  # the clock of a telephone may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator entered it
MFA_FORMS = {
    name: f"chungtay.web.accounts.forms.{form}"
    for name, form in (
        ("authenticate", "ByCode"),
        ("reauthenticate", "ConfirmByCode"),
        ("activate_totp", "AddApp"),
        ("add_webauthn", "AddPasskey"),
        ("edit_webauthn", "RenamePasskey"),
    )
}

# ------------------------------------------------------------------ sessions, cookies, headers
SECURE = environ.SECURE.value()
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE
SESSION_COOKIE_AGE = int(timedelta(days=7).total_seconds())
SESSION_COOKIE_NAME = "ct-session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_NAME = "ct-csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "chungtay.web.refusals.csrf_failed"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}
# Shared by all processes, so that a lockout is one lockout.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "chungtay_cache",
    }
}

# ------------------------------------------------------------------ files
STATIC_URL = "static/"
STATIC_ROOT = environ.FILES.value() / "static"
STORAGES = {
    # What people brought is never served by its address; a view checks who asks.
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": environ.FILES.value() / "kept"},
    },
    "staticfiles": {"BACKEND": "chungtay.web.static_files.HashedWhereCollected"},
}
# Until they are collected, as in tests, they are served from where they stand.
WHITENOISE_USE_FINDERS = True
MOST_UPLOADED = 50 * 1024 * 1024  # bytes of one file
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_HANDLERS = [
    "chungtay.web.uploads.Limited",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# ------------------------------------------------------------------ background work, mail, logs
TASKS = {"default": {"BACKEND": environ.TASKS.value(), "QUEUES": []}}
EMAIL_BACKEND, EMAIL_SETTINGS = environ.MAIL.value()
EMAIL_HOST = EMAIL_SETTINGS.get("host", "")
EMAIL_PORT = int(EMAIL_SETTINGS.get("port", 25))
EMAIL_HOST_USER = EMAIL_SETTINGS.get("user", "")
EMAIL_HOST_PASSWORD = EMAIL_SETTINGS.get("password", "")
EMAIL_USE_TLS = EMAIL_SETTINGS.get("tls", "") == "starttls"
EMAIL_USE_SSL = EMAIL_SETTINGS.get("tls", "") == "tls"
DEFAULT_FROM_EMAIL = EMAIL_SETTINGS.get("sender", "chungtay@localhost")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "chungtay.web.logs.JsonLines"}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "json"}},
    "loggers": {
        "chungtay": {"handlers": ["lines"], "level": "INFO", "propagate": False},
        # Our own line for each request tells the same without a person in it.
        "django.request": {"handlers": ["lines"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["lines"], "level": "ERROR", "propagate": False},
    },
}
