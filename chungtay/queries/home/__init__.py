"""Home: the work that waits for a person, in the order in which it matters to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from chungtay.domain.permissions import Deed, PersonRole, check_may
from chungtay.queries.administration import Attention
from chungtay.queries.administration import overview as administration
from chungtay.queries.books import Ledger, NothingKept, ProgrammeUnclear, latest_entry, open_ledger
from chungtay.queries.changes import Changes, changes
from chungtay.queries.home.due import Said, Term, Work, said, term, work
from chungtay.queries.home.overview import OpenWork, Overview, open_work, overview
from chungtay.queries.home.questions import QuestionLine, questions
from chungtay.queries.home.waiting import Decisions, Post, counts_of, decisions, post
from chungtay.queries.visitors import Visitor

MOST_QUESTIONS = 3
# Whoever answers for a programme or looks at it sees its numbers before anything else is asked.
LOOKING = (PersonRole.STANDING, PersonRole.LEADER, PersonRole.AUDITOR, PersonRole.NEWSROOM)
WORKING = ("attention", "term", "unfinished", "questions", "decisions", "overview")
DECIDING = ("attention", "term", "decisions", "open_work", "questions", "unfinished", "overview")
ASIDE = ("post", "changes")


@dataclass(frozen=True)
class Home:
    """Everything the page shows; None is not for this visitor. `number` is the ledger number up to
    which the page knows, `is_new` says that they never said that they looked."""

    number: int
    is_new: bool
    term: Term | None = None
    said: Said | None = None
    work: Work | None = None
    questions: tuple[QuestionLine, ...] = ()
    many_questions: int = 0
    decisions: Decisions | None = None
    post: Post = field(default_factory=lambda: Post((), 0))
    changes: Changes | None = None
    overview: Overview | None = None
    open_work: OpenWork | None = None
    attention: tuple[Attention, ...] = ()

    @property
    def sections(self) -> tuple[str, ...]:
        """What is shown, in order: whoever decides for many sees that first, whoever only looks the
        numbers. What has nothing to say is left out."""
        order = DECIDING if self.open_work else WORKING
        return tuple(name for name in order if self._says(name))

    @property
    def aside(self) -> tuple[str, ...]:
        """What came back and what changed, beside the work."""
        return tuple(name for name in ASIDE if self._says(name))

    def _says(self, name: str) -> bool:
        said = {
            "attention": self.attention,
            "term": self.term,
            "unfinished": self.work and self.work.many,
            "questions": self.questions,
            "decisions": self.decisions and self.decisions.many,
            "open_work": self.open_work,
            "overview": self.overview,
            "post": self.post.told,
            "changes": self.changes,
        }
        return bool(said[name])


def home(visitor: Visitor, *, looked: int) -> Home:
    """What waits for the visitor, who `looked` at all up to a ledger number before."""
    check_may(visitor.actor, Deed.LOOK)
    attention = administration(visitor).attention if visitor.may(Deed.ADMINISTER) else ()
    ledger = _ledger(visitor)
    if ledger is None:
        return Home(latest_entry()[0], is_new=not looked, attention=attention)
    asked = questions(visitor, ledger) if visitor.may(Deed.RECORD) else ()
    now, counts = term(visitor, ledger), counts_of(visitor)
    looks = any(post.role in LOOKING for post in visitor.posts)
    return Home(
        number=ledger.number,
        is_new=not looked,
        term=now,
        said=_said(visitor, ledger, now),
        work=work(visitor, ledger) if visitor.may(Deed.RECORD) else None,
        questions=asked[:MOST_QUESTIONS],
        many_questions=len(asked),
        decisions=decisions(visitor, counts) if counts and visitor.may(Deed.JOIN) else None,
        post=post(visitor, counts),
        changes=changes(visitor, looked=looked) if looked else None,
        overview=overview(visitor, reporting=now.code) if looks and now else None,
        open_work=open_work(visitor),
        attention=attention,
    )


def _ledger(visitor: Visitor) -> Ledger | None:
    """None for whoever sees no records, and before a programme is founded."""
    if not visitor.may(Deed.SEE_RECORDS):
        return None
    try:
        return open_ledger(visitor.programme or None)
    except (NothingKept, ProgrammeUnclear):
        return None


def _said(visitor: Visitor, ledger: Ledger, now: Term | None) -> Said | None:
    if now is None or not visitor.may(Deed.RECORD):
        return None
    return said(visitor, ledger, ledger.calendar.parse(now.code), deed=Deed.RECORD)
