"""Rows of tickets, surveys and reviews as evidence, as real files write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import chain, repeat

import pytest
from openpyxl import Workbook

from journeydesk.analysis.measured import measured
from journeydesk.errors import InputRefused
from journeydesk.interchange.checks import check_consistent, check_within_maps
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.reader import read_evidence
from journeydesk.interchange.evidence.recognising import looks_like_evidence
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Channel,
    Emotion,
    Evidence,
    EvidenceKind,
    Map,
    Metric,
    MetricKind,
    Persona,
    Record,
    Touchpoint,
)

Rows = Iterable[Sequence[object]]


def csv_of(rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode(encoding)


def read(rows: Rows, delimiter: str = ",", encoding: str = "utf-8", **said: object) -> Imported:
    """Read as a person means it, and fit to be a document."""
    choices = Choices.model_validate({"has_header": True, **said})
    found = read_evidence(Source("told.csv", csv_of(rows, delimiter, encoding), choices))
    check_consistent(found.records, refuse)
    check_within_maps(found.records, refuse)
    return found


def refuse(reason: str) -> None:
    pytest.fail(reason)


def of(found: Imported, cls: type[Record]) -> list[Record]:
    return [record for record in found.records if isinstance(record, cls)]


def evidence_in(found: Imported) -> list[Evidence]:
    return [record for record in found.records if isinstance(record, Evidence)]


def metric(found: Imported, kind: MetricKind) -> Metric:
    return next(r for r in found.records if isinstance(r, Metric) and r.kind is kind)


def score(found: Imported, kind: MetricKind) -> float | None:
    return measured(metric(found, kind)).score.figure.value


ANGRY, ESCAPED = "Where is it? 😠 @shop", "It&#39;s  wrong\ntwice"
TICKETS = [
    ["Ticket ID", "Created", "Resolved", "Subject", "Description", "Category", "Channel"],
    ["#1", "2024-03-01 10:00", "2024-03-01 16:00", "No parcel", ANGRY, "Delivery", "Chat"],
    ["#2", "2024-03-02 10:00", "2024-03-02 12:00", "Invoice", ESCAPED, "Billing", "Phone"],
    ["#3", "2024-03-03 10:00", "", "Parcel", "Too late", "delivery ", "Chat"],
    ["#4", "", "", "Else", "Nothing to add", "n/a", "Phone"],
]


def test_a_ticket_is_evidence_with_its_words_as_they_were_written() -> None:
    first, second, *_others = evidence_in(read(TICKETS))
    assert (first.kind, first.title, first.date) == (
        EvidenceKind.SUPPORT_LOG,
        "No parcel",
        "2024-03-01",
    )
    assert (first.text, first.location) == (ANGRY, "Chat")
    assert first.source == "told.csv, row 2 / #1"
    assert second.text == ESCAPED


def test_what_tickets_are_about_become_touchpoints_however_it_is_written() -> None:
    found = read(TICKETS)
    [chart], touchpoints = of(found, Map), of(found, Touchpoint)
    assert [t.title for t in touchpoints if isinstance(t, Touchpoint)] == ["Delivery", "Billing"]
    delivery, billing = (t.id for t in touchpoints)
    about = [each.supports for each in evidence_in(found)]
    assert about == [(delivery,), (billing,), (delivery,), (chart.id,)]
    told = [note.text for note in found.notes]
    assert any("1 row is about no touchpoint" in text for text in told)
    assert any("order them as in the journey" in text for text in told)


def test_volume_and_time_are_counted_at_each_touchpoint_and_in_all() -> None:
    found = read(TICKETS)
    counted = [m for m in found.records if isinstance(m, Metric)]
    volumes = [m.value for m in counted if m.kind is MetricKind.VOLUME]
    times = [(m.value, m.n) for m in counted if m.kind is MetricKind.TIME]
    assert volumes == [4, 2, 1]
    assert times == [(4, 2), (6, 1), (2, 1)]  # hours, the median


def test_a_touchpoint_has_the_channel_of_most_of_its_tickets() -> None:
    found = read(TICKETS)
    names = {c.id: c.name for c in found.records if isinstance(c, Channel)}
    channels = [names[t.channel or ""] for t in found.records if isinstance(t, Touchpoint)]
    assert channels == ["Chat", "Phone"]


def test_worked_scores_come_out_of_a_file_of_raw_answers() -> None:
    """domain.md 3.8."""
    nps = chain(repeat(9, 34), repeat(7, 20), repeat(3, 26))
    csat = chain(repeat(5, 62), repeat(2, 18))
    ces = chain(repeat(7, 20), repeat(6, 25), repeat(5, 15), repeat(4, 10), repeat(2, 10))
    escalated = chain(repeat("yes", 8), repeat("no", 72))
    rows = [
        ["NPS", "CSAT", "CES", "Escalated", "Touchpoint"],
        *([*row, "Phone"] for row in zip(nps, csat, ces, escalated, strict=True)),
    ]
    found = read(rows)
    assert metric(found, MetricKind.NPS).counts == {"promoters": 34, "detractors": 26}
    assert score(found, MetricKind.NPS) == 10
    assert score(found, MetricKind.CSAT) == 0.775
    assert score(found, MetricKind.CES) == 5.3125
    assert score(found, MetricKind.ESCALATION_RATE) == 0.1


def french(encoding: str = "iso-8859-1") -> Imported:
    marks = [*repeat("10", 8465), *repeat("8", 3953), *repeat("6", 1194), *repeat("NA", 342)]
    rows = [
        ["Identifiant", "Date de réponse", "Recommanderiez-vous notre société ?", "Ancienneté"],
        *([n, "24/12/2018", mark, "3,5"] for n, mark in enumerate(marks)),
    ]
    return read(rows, ";", encoding)


def test_a_large_french_survey_in_latin_1_gives_its_nps() -> None:
    found = french()
    told = metric(found, MetricKind.NPS)
    assert (told.counts, told.n) == ({"promoters": 8465, "detractors": 1194}, 13612)
    assert score(found, MetricKind.NPS) == pytest.approx(53.42, abs=0.005)
    evidence = evidence_in(found)
    assert len(evidence) == 13954
    assert evidence[0].date == "2018-12-24"
    assert evidence[-1].value is None
    assert any("342 rows have no score" in note.text for note in found.notes)


def test_a_rating_tells_of_an_emotion_on_its_own_scale() -> None:
    rows = [["Date", "Rating", "Comment"], ["2024-01-01", "7", "Good"], ["2024-01-02", "1", "Bad"]]
    first, second = evidence_in(read(rows, scale=(1, 10)))
    assert first.value == pytest.approx(2 / 3)
    assert second.value == -2


@pytest.mark.parametrize(
    ("cells", "ends"),
    [
        (["1", "3", "5"], (1, 5)),
        (["0", "3", "5"], (0, 5)),
        (["4,5", "1,0", "3,5"], (1, 5)),
        (["1", "6", "10"], (1, 10)),
        (["0", "50", "100"], (0, 100)),
        (["-1", "0.5", "1"], (-1, 1)),
        (["★★★☆☆", "★", "★★★★★"], (1, 5)),
        (["3/5", "5/5", "1/5"], (1, 5)),
        (["9 - likely", "2 - unlikely", "10 - very likely"], (1, 10)),
    ],
)
def test_the_scale_of_a_rating_is_guessed_from_its_numbers_and_told(
    cells: list[str], ends: tuple[float, float]
) -> None:
    found = read([["Date", "Rating"], *(["2024-01-01", cell] for cell in cells)], ";")
    low, high = ends
    assert any(f"from {low:g} to {high:g}" in n.text for n in found.notes if n.kind == "guess")
    assert max(each.value or 0 for each in evidence_in(found)) > 0


def test_words_of_satisfaction_are_counted_and_those_of_feeling_felt() -> None:
    rows = [["id", "Satisfaction"], ["1", "Very satisfied"], ["2", "Dissatisfied"], ["3", "Good"]]
    found = read(rows)
    assert metric(found, MetricKind.CSAT).counts == {"satisfied": 2}
    felt = read([["Text", "Sentiment"], ["a", " Positive "], ["b", "Negative"], ["c", "Neutral"]])
    assert [each.value for each in evidence_in(felt)] == [1, -1, 0]


def test_roles_that_a_person_gives_overrule_headings() -> None:
    rows = [["Note", "Where", "When"], ["9", "Shop", "01/02/2024"], ["10", "Phone", "03/04/2024"]]
    said = {"Note": "nps", "Where": "touchpoint", "When": "date"}
    found = read(rows, roles=said, day_first=False)
    assert metric(found, MetricKind.NPS).counts == {"promoters": 2, "detractors": 0}
    assert [each.date for each in evidence_in(found)] == ["2024-01-02", "2024-03-04"]
    assert len(of(found, Touchpoint)) == 2
    assert found.look
    assert found.look.choices.roles == said


def test_a_role_that_is_none_is_refused_and_named() -> None:
    with pytest.raises(InputRefused, match="there are: id, date"):
        read([["Note"], ["9"]], roles={"Note": "grade"})


def test_each_question_of_a_form_is_measured_apart() -> None:
    asked = ["How satisfied are you with the delivery?", "How easy was it to pay?", "What else?"]
    rows = [
        ["Timestamp", *asked],
        ["3/28/2024 14:05:00", "4", "7", "The courier never rang the bell"],
        ["3/29/2024 14:05:00", "2", "1", "Paying took three attempts in all"],
    ]
    found = read(rows)
    touchpoints = [t for t in found.records if isinstance(t, Touchpoint)]
    assert [t.title for t in touchpoints] == asked[:2]
    assert metric(found, MetricKind.CSAT).touchpoint == touchpoints[0].id
    assert metric(found, MetricKind.CES).touchpoint == touchpoints[1].id
    felt = [emotion.value for emotion in found.records if isinstance(emotion, Emotion)]
    assert felt == [0, 0]
    assert [each.date for each in evidence_in(found)] == ["2024-03-28", "2024-03-29"]
    assert evidence_in(found)[0].text == "The courier never rang the bell"


def test_questions_and_answers_in_rows_are_told_apart_by_their_questions() -> None:
    rows = [
        ["respondent_id", "question", "answer"],
        *([n, q, f"{q}, says {n}"] for n in range(5) for q in ("Good", "Bad")),
    ]
    found = read(rows)
    assert [t.title for t in found.records if isinstance(t, Touchpoint)] == ["Good", "Bad"]
    assert evidence_in(found)[1].text == "Bad, says 0"


def test_several_columns_of_words_keep_what_was_asked() -> None:
    rows = [["Date", "Comment", "Feedback"], ["2024-01-01", "Fine", "Thanks"]]
    assert evidence_in(read(rows))[0].text == "Comment\nFine\n\nFeedback\nThanks"


def test_segments_become_personas_with_their_own_curve() -> None:
    rows = [
        ["Segment", "Rating", "Touchpoint"],
        ["New", "1", "Shop"],
        ["Old", "5", "Shop"],
        ["New", "3", "Shop"],
    ]
    found = read(rows)
    names = {p.id: p.name for p in found.records if isinstance(p, Persona)}
    felt = {names[e.persona]: e.value for e in found.records if isinstance(e, Emotion)}
    assert felt == {"New": -1, "Old": 2}


def test_columns_without_a_field_are_kept_beside_the_evidence() -> None:
    rows = [["id", "Rating", "Region", "Comment"], ["1", "5", "Île", "Bien"], ["2", "4", "NA", ""]]
    first, second = evidence_in(read(rows))
    assert first.extra["columns"] == {"id": "1", "Rating": "5", "Region": "Île"}
    assert second.extra["columns"] == {"id": "2", "Rating": "4"}


def test_sheets_with_the_same_columns_are_read_as_one_and_others_are_told_of() -> None:
    book = Workbook()
    book.active.title = "May"  # type: ignore[union-attr]
    for sheet, text in ((book.active, "Late"), (book.create_sheet("June"), "In time")):
        for row in (["Ticket ID", "Description"], ["1", text], ["2", text]):
            sheet.append(row)  # type: ignore[union-attr]
    for word in ("Read me", "Tickets of a year"):
        book.create_sheet(word).append([word])
    file = io.BytesIO()
    book.save(file)
    found = read_evidence(Source("told.xlsx", file.getvalue(), Choices(has_header=True)))
    sources = [each.source for each in evidence_in(found)]
    assert sources == [
        "told.xlsx, May, row 2 / 1",
        "told.xlsx, May, row 3 / 2",
        "told.xlsx, June, row 2 / 1",
        "told.xlsx, June, row 3 / 2",
    ]
    left_out = [note.text for note in found.notes if note.kind == "skipped"]
    assert any("“Read me” has other columns" in text for text in left_out)


def test_a_day_and_words_are_found_under_headings_that_say_nothing() -> None:
    words = "A long enough report of what went wrong that day, number "
    rows = [["Entry Dt", "Report"], *(["1/31/2024", f"{words}{n}"] for n in range(9))]
    found = read(rows)
    assert evidence_in(found)[0].date == "2024-01-31"
    assert evidence_in(found)[0].text == f"{words}0"
    assert any("“Entry Dt” is taken for: Date" in note.text for note in found.notes)


def test_a_text_that_no_record_can_hold_is_refused_with_its_row() -> None:
    with pytest.raises(InputRefused, match="row 2 holds a text of more than 200,000"):
        read([["Date", "Comment", "Feedback"], ["2024-01-01", *["long " * 22_000] * 2]])


def test_a_file_in_which_nobody_says_anything_is_refused() -> None:
    with pytest.raises(InputRefused, match="no row in it says anything"):
        read([["id", "Rating"], ["NA", "n/a"], ["-", ""]])


HEADINGS = [
    (["Ärendenummer", "Skapad", "Kanal", "Ämne", "Beskrivning", "Prioritet"], 0.9),
    (["ticket_id", "customer_id", "created_at", "resolved_at", "issue_category", "priority"], 0.9),
    (["Datum", "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?", "Kommentar"], 0.5),
]


@pytest.mark.parametrize(("headings", "least"), HEADINGS)
def test_tickets_and_surveys_are_told_by_their_headings(headings: list[str], least: float) -> None:
    sample = {"Skapad": "2024-01-01", "Datum": "01.02.2024", "created_at": "2024-01-01"}
    sample |= {"resolved_at": "2024-01-02", HEADINGS[2][0][1]: "9"}
    row = tuple(sample.get(heading, "words") for heading in headings)
    assert looks_like_evidence(Table("", (tuple(headings), row, row, row))) >= least


@pytest.mark.parametrize(
    "headings",
    [
        ["case_id", "activity", "timestamp", "resource"],
        ["event_id", "customer_id", "event_name", "event_timestamp"],
        ["Stage", "Touchpoint", "Customer actions", "Pain points", "Opportunities"],
        ["a", "b", "c"],
    ],
)
def test_logs_and_maps_are_no_evidence(headings: list[str]) -> None:
    rows = [tuple(f"{heading} {n}" for heading in headings) for n in range(4)]
    assert looks_like_evidence(Table("", (tuple(headings), *rows))) < 0.5
