"""Letters with a one-time link, sent behind the pages: asking for one takes the same time and says
the same whether anybody has the address or not."""

from __future__ import annotations

from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django_tasks import task

from chungtay.storage import models
from chungtay.vocabulary.messages import sentence

# What stands in the address of a link for the person and for the key until they are known.
PERSON, KEY = "PERSON", "KEY"


@task()
def send_link(email: str, address: str) -> None:
    """Sends the link to whoever has the address; to nobody where nobody has it."""
    person = models.Person.objects.filter(email=email, is_active=True).exclude(email="").first()
    if person is None:
        return
    link = address.replace(
        f"{PERSON}-{KEY}", f"{person.pk.hex}-{default_token_generator.make_token(person)}"
    )
    facts = {"name": person.name, "username": person.username, "address": link}
    send_mail(
        sentence("mail-new-password-subject", person.language),
        sentence("mail-new-password", person.language, **facts),
        from_email=None,
        recipient_list=[person.email],
    )
