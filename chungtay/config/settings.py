"""The one settings file; what differs between places is a variable of `environ.py`.

What the people of a programme choose (calendar, thresholds, targets) is kept with the programme.
"""

from __future__ import annotations

from chungtay.config import environ

DATABASES = {"default": environ.DATABASE.value()}
# The language spoken to people; Django calls the same thing LANGUAGE_CODE.
LANGUAGE = environ.LANGUAGE.value()
LANGUAGE_CODE = LANGUAGE
SECRET_KEY = environ.SECRET_KEY.value()
DEBUG = environ.DEBUG.value()

ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "chungtay.config.urls"
WSGI_APPLICATION = "chungtay.config.wsgi.application"

INSTALLED_APPS = ["chungtay.storage.apps.StorageApp", "chungtay.cli.apps.CommandLineApp"]
MIDDLEWARE: list[str] = []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
USE_I18N = True
# Moments are kept in UTC; a civil day is one of the programme's time zone.
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
