import django.db.models.deletion
from django.db import migrations, models

MATTERS = [
    "named",
    "joined",
    "apart",
    "part-of",
    "same-asset",
    "other-asset",
    "chosen",
    "undone",
    "objected",
]


class Migration(migrations.Migration):
    dependencies = [("chungtay", "0004_learned_spellings")]

    operations = [
        migrations.CreateModel(
            name="AssetTie",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("same", models.BooleanField()),
                ("reason", models.CharField(blank=True, max_length=300)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        to="chungtay.ledgerentry",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        to="chungtay.ledgerentry",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                    ),
                ),
                (
                    "one",
                    models.ForeignKey(
                        to="chungtay.claim",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        to="chungtay.claim",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                    ),
                ),
            ],
            options={"ordering": ["id"]},
        ),
        migrations.AddConstraint(
            model_name="assettie",
            constraint=models.CheckConstraint(
                condition=models.Q(("one", models.F("other")), _negated=True),
                name="nothing_tied_to_itself",
            ),
        ),
        migrations.RemoveConstraint(model_name="notice", name="notice_matters"),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(("matter__in", MATTERS)), name="notice_matters"
            ),
        ),
        migrations.RemoveConstraint(model_name="objection", name="objection_matters"),
        migrations.AddConstraint(
            model_name="objection",
            constraint=models.CheckConstraint(
                condition=models.Q(("matter__in", MATTERS)), name="objection_matters"
            ),
        ),
    ]
