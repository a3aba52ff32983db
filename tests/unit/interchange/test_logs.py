"""Event logs as journeys: what is counted, how it is drawn, what is refused."""

import gzip
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.logs import xes
from journeydesk.interchange.logs.likeness import looks_like_a_log
from journeydesk.interchange.logs.reader import read_log
from journeydesk.interchange.logs.times import day_first_of, moment
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Channel,
    Evidence,
    Lane,
    LaneKind,
    Metric,
    MetricKind,
    Path,
    PathKind,
    Persona,
    Records,
    Stage,
    Touchpoint,
)

STEPS = tuple(enumerate(("ask", "pay")))
SHOP = """case,activity,time
1,search,2026-01-01 10:00
1,order,2026-01-01 10:30
1,pay,2026-01-01 11:00
2,search,2026-01-02 10:00
2,search,2026-01-02 10:20
2,order,2026-01-02 10:40
3,search,2026-01-03 09:00
4,search,2026-01-04 10:00
4,order,2026-01-04 11:00
4,pay,2026-01-04 11:10
"""


def read(text: str | bytes, name: str = "shop.csv", **said: object) -> Imported:
    data = text.encode() if isinstance(text, str) else text
    return read_log(Source(name, data, Choices(**{"format": "log", **said})))  # type: ignore[arg-type]


def touchpoints(imported: Imported) -> dict[str, Touchpoint]:
    return {t.title: t for t in Records(imported.records).of(Touchpoint)}


def test_activities_become_stages_in_their_order_with_who_comes_that_far() -> None:
    records = Records(read(SHOP).records)
    stages = sorted(records.of(Stage), key=lambda stage: stage.rank)
    assert [(s.title, s.count_in) for s in stages] == [("search", 4), ("order", 3), ("pay", 2)]


def test_who_leaves_a_step_out_has_not_left_the_journey() -> None:
    skipping = SHOP + "5,search,2026-01-05 10:00\n5,pay,2026-01-05 11:00\n"
    imported = read(skipping)
    counts = {stage.title: stage.count_in for stage in Records(imported.records).of(Stage)}
    assert counts == {"search": 5, "order": 4, "pay": 3}
    assert touchpoints(imported)["order"].reach_share == 3 / 5


def test_shares_and_waiting_times_are_those_of_the_journeys() -> None:
    found = touchpoints(read(SHOP))
    assert {title: t.reach_share for title, t in found.items()} == {
        "search": 1.0,
        "order": 0.75,
        "pay": 0.5,
    }
    assert found["order"].wait_min == 30  # of 30, 20 and 60
    assert found["pay"].wait_min == 20  # of 30 and 10
    assert found["pay"].active_min is None


def test_paths_are_the_most_frequent_ways_with_their_shares() -> None:
    paths = sorted(Records(read(SHOP).records).of(Path), key=lambda path: path.rank)
    assert [(p.kind, p.share, len(p.touchpoints)) for p in paths] == [
        (PathKind.MAIN, 0.5, 3),
        (PathKind.LOOP, 0.25, 3),
    ]


def test_where_journeys_end_and_come_again_is_counted() -> None:
    imported = read(SHOP)
    metrics = Records(imported.records).of(Metric)
    at = {t.id: title for title, t in touchpoints(imported).items()}
    counted = {(at[m.touchpoint], m.kind): m for m in metrics if m.touchpoint}
    assert counted["search", MetricKind.VOLUME].value == 5
    assert counted["search", MetricKind.CUSTOM].value == 25
    left = counted["order", MetricKind.ABANDONMENT_RATE]
    assert (left.counts, left.n) == ({"count": 1}, 3)
    reached = counted["pay", MetricKind.CONVERSION]
    assert (reached.counts, reached.n) == ({"count": 2}, 4)


def test_the_log_is_the_evidence_for_what_it_tells() -> None:
    imported = read(SHOP)
    [proof] = Records(imported.records).of(Evidence)
    assert (proof.n, proof.date, proof.source) == (4, "2026-01-01 – 2026-01-04", "shop.csv")
    assert {t.id for t in touchpoints(imported).values()} <= set(proof.supports)


def test_rows_are_kept_only_where_that_is_asked() -> None:
    kept = [e for e in Records(read(SHOP, keep_rows=True).records).of(Evidence) if e.n == 1]
    assert len(kept) == 10
    assert "activity: search" in kept[0].text
    assert kept[0].source == "shop.csv, row 2"


def test_a_persona_for_each_word_of_the_column_that_says_so() -> None:
    rows = [f"{row},{'new' if row[0] in '12' else 'old'}" for row in SHOP.splitlines()[1:]]
    text = "\n".join(["case,activity,time,kind", *rows])
    records = Records(read(text, roles={"kind": "persona"}).records)
    assert {p.name: p.segment_size for p in records.of(Persona)} == {"new": 2, "old": 2}
    assert {p.persona for p in records.of(Path)} == {p.id for p in records.of(Persona)}


def test_rows_that_begin_and_end_an_activity_are_one_step() -> None:
    text = """patient,handling,registration_type,time
1,x-ray,start,2026-01-01T10:00:00Z
1,x-ray,complete,2026-01-01T10:15:00Z
1,talk,start,2026-01-01T10:45:00Z
1,talk,complete,2026-01-01T11:00:00Z
2,x-ray,start,2026-01-02T10:00:00Z
2,x-ray,complete,2026-01-02T10:25:00Z
"""
    imported = read(text)
    found = touchpoints(imported)
    assert (found["x-ray"].active_min, found["talk"].wait_min) == (20, 30)
    assert imported.look is not None
    assert ("Events", "6") in imported.look.facts


def test_start_and_end_in_columns_and_days_beside_times() -> None:
    text = "case id;step;start date;start time;end date;end time\n" + "".join(
        f"{case};{step};{day}.02.2026;09:00;{day}.02.2026;09:{minutes}\n"
        for case in (1, 2)
        for step, day, minutes in (("ask", 13, 30), ("answer", 14, 10))
    )
    found = touchpoints(read(text))
    assert (found["ask"].active_min, found["answer"].active_min) == (30, 10)
    assert found["answer"].wait_min == 24 * 60 - 30


def test_cookies_and_web_pages_with_date_and_time_apart_are_a_log() -> None:
    text = "COOKIE,Date,Time,Webpage\n" + "".join(
        f"c{n % 4},{1 + n // 4}/3/2026,10:{n:02},page {n % 3}\n" for n in range(24)
    )
    imported = read(text)
    assert imported.look is not None
    roles = {column.heading: column.role for column in imported.look.columns}
    assert roles == {"COOKIE": "case", "Date": "date", "Time": "time", "Webpage": "activity"}
    assert any("day before month" in note.text for note in imported.notes)


def test_channels_are_taken_from_their_column() -> None:
    rows = [f"{row},{'Shop' if 'pay' in row else 'Web'}" for row in SHOP.splitlines()[1:]]
    imported = read("\n".join(["case,activity,time,channel", *rows]))
    names = {channel.id: channel.name for channel in Records(imported.records).of(Channel)}
    assert {title: names[t.channel or ""] for title, t in touchpoints(imported).items()} == {
        "search": "Web",
        "order": "Web",
        "pay": "Shop",
    }


def test_a_whole_journey_in_one_cell_counts_as_often_as_its_row_says() -> None:
    text = "path,frequency\nad > site > shop,30\nad > site,60\nmail > site > shop,10\n"
    imported = read(text)
    assert touchpoints(imported)["site"].reach_share == 1.0
    assert touchpoints(imported)["shop"].reach_share == 0.4
    assert (
        next(p.share for p in Records(imported.records).of(Path) if p.kind is PathKind.MAIN) == 0.6
    )


def test_lists_in_a_cell_are_a_journey_each() -> None:
    text = "user,journey\n" + "".join(
        f"{n},\"['find', 'buy']\"\n{n}b,\"['find', 'leave']\"\n" for n in range(3)
    )
    found = touchpoints(read(text))
    assert {title: t.reach_share for title, t in found.items()} == {
        "find": 1.0,
        "buy": 0.5,
        "leave": 0.5,
    }


def test_without_headings_columns_are_told_by_what_they_hold() -> None:
    rows = [f"{case},{step},2026-01-0{case} 1{n}:00" for case in (1, 2, 3) for n, step in STEPS]
    imported = read("\n".join(rows), has_header=False)
    assert touchpoints(imported).keys() == {"ask", "pay"}


def test_many_activities_are_grouped_and_the_rare_ones_lie_in_the_inbox() -> None:
    steps = [f"{case},step {step:02},{step}" for case in range(3) for step in range(40)]
    rare = [f"0,rare {n},{n}" for n in range(5)]
    imported = read("\n".join(["case,activity,time", *steps, *rare]))
    records = Records(imported.records)
    assert len(records.of(Stage)) == 6
    assert len(records.of(Touchpoint)) == 40
    [inbox] = (lane for lane in records.of(Lane) if lane.kind is LaneKind.FREE_TEXT)
    cards = [record for record in records if record.type_name() == "card"]
    assert sorted(card.text for card in cards) == [  # type: ignore[attr-defined]
        f"rare {n}: 1 events in 1 journeys" for n in range(5)
    ]
    assert {card.lane for card in cards} == {inbox.id}  # type: ignore[attr-defined]
    assert any("5 rare activities" in note.text for note in imported.notes)


def test_rows_that_tell_no_case_are_left_out_and_told() -> None:
    imported = read(f"{SHOP},lost,2026-01-05 10:00\n5,search,soon\n")
    told = [note.text for note in imported.notes]
    assert any("row 12" in text and "left out" in text for text in told)
    assert any("row 13" in text and "no time" in text for text in told)
    assert imported.look is not None
    assert ("Events", "11") in imported.look.facts


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("source,target,weight\na,b,1\nb,c,2\n", "which step follows which"),
        ("customer_id,stage\n1,trial\n2,paid\n3,paid\n", "one row alone"),
        ("a,b\n1,2\n3,4\n", "whose journey"),
        ("ocel:eid,ocel:activity,ocel:type:order\n1,buy,['o1']\n", "object-centric"),
    ],
)
def test_tables_that_are_no_logs_are_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(InputRefused, match=reason):
        read(text)


def test_words_without_end_are_cut() -> None:
    endless = XES.replace('"ask"/>', ENDLESS)
    imported = read(endless, "a.xes")
    assert max(map(len, touchpoints(imported))) <= 1_000
    assert max(len(channel.name) for channel in Records(imported.records).of(Channel)) <= 1_000
    assert max(map(len, touchpoints(read(SHOP.replace("pay", "pay!" * 9_999))))) <= 1_000


def test_a_role_that_is_none_is_refused_with_those_that_are() -> None:
    with pytest.raises(InputRefused, match="activity"):
        read(SHOP, roles={"case": "hero"})
    with pytest.raises(InputRefused, match="no column “hero”"):
        read(SHOP, roles={"hero": "case"})


# XES

ENDLESS = f'"{"ask" * 100_000}"/><string key="channel" value="{"x" * 9_999}"/>'
TRACE = """<trace><string key="concept:name" value="{name}"/>
<event><string key="concept:name" value="ask"/>
<date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
<event><string key="concept:name" value="get"><string key="concept:name" value="nested"/></string>
<date key="time:timestamp" value="2026-01-01T12:00:00+01:00"/></event></trace>"""
XES = f"<?xml version='1.0'?><log>{TRACE.format(name='1')}{TRACE.format(name='2')}</log>"


def test_xes_plain_and_packed_tell_the_same() -> None:
    plain, packed = read(XES, "a.xes"), read(gzip.compress(XES.encode()), "a.xes.gz")
    for imported in (plain, packed):
        assert {t.title: t.wait_min for t in touchpoints(imported).values()} == {
            "ask": None,
            "get": 60,
        }


def test_names_with_a_prefix_are_those_without() -> None:
    prefixed = XES.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    prefixed = prefixed.replace("<x:log>", '<x:log xmlns:x="http://www.xes-standard.org/">')
    assert touchpoints(read(prefixed, "a.xes")).keys() == {"ask", "get"}


def test_cjml_as_a_log_has_other_names_for_what_happens() -> None:
    event = (
        '<event><string key="initiator" value="Ann"/><string key="receiver" value="Shop"/>'
        '<string key="initiatorsLabel" value="{label}"/><string key="channel" value="phone"/>'
        '<string key="timeCompleted" value="2026-01-01 1{n}:00"/></event>'
    )
    events = "".join(event.format(label=label, n=n) for n, label in enumerate(("call", "order")))
    imported = read(f'<log><trace><string key="journey" value="j"/>{events}</trace></log>', "c.xes")
    assert touchpoints(imported)["order"].wait_min == 60
    assert [channel.name for channel in Records(imported.records).of(Channel)] == ["phone"]


def test_keys_of_xes_can_be_said_to_be_something_else() -> None:
    kinds = XES.replace("<event>", '<string key="kind" value="new"/><event>', 1)
    wards = kinds.replace("<event>", '<event><string key="ward" value="A"/>')
    roles = {"case:kind": "persona", "ward": "activity", "concept:name": "channel"}
    imported = read(wards, "a.xes", roles=roles)
    records = Records(imported.records)
    assert touchpoints(imported).keys() == {"A"}
    assert {p.name for p in records.of(Persona)} == {"new", "Unknown"}
    assert imported.look is not None
    told = {column.heading: column.role for column in imported.look.columns}
    assert told == {**roles, "case:concept:name": "case", "time:timestamp": "time"}
    with pytest.raises(InputRefused, match="no role"):
        read(XES, "a.xes", roles={"ward": "hero"})


def test_events_of_xes_are_shown_as_a_table() -> None:
    imported = read(XES, "a.xes")
    assert imported.look is not None
    heading, *rows = imported.look.tables[0].rows
    assert heading == ("case:concept:name", "concept:name", "time:timestamp")
    assert [row[:2] for row in rows] == [("1", "ask"), ("1", "get"), ("2", "ask"), ("2", "get")]


BOMB = (
    "<!DOCTYPE log [<!ENTITY a 'ha'>"
    + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><log>&i;</log>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BOMB.encode(), "entities"),
        (b"<!DOCTYPE log [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><log>&x;</log>", "entities"),
        (XES[:300].encode(), "no complete XML"),
        (b"<log>" + b"<list>" * 5_000 + b"</list>" * 5_000 + b"</log>", "deeper"),
        (gzip.compress(XES.encode())[:-20], "in the middle"),
        (b"<log></log>", "without events"),
    ],
)
def test_hostile_and_broken_xes_is_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(InputRefused, match=reason):
        read(data, "bad.xes.gz" if data[:1] == b"\x1f" else "bad.xes")


def test_what_is_packed_too_well_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xes, "MOST_UNPACKED", 100_000)
    with pytest.raises(InputRefused, match="larger than"):
        read(gzip.compress(b"<log>" + b" " * 1_000_000), "bomb.xes.gz")


# Laws

CASES = st.lists(
    st.lists(st.sampled_from("abcde"), min_size=1, max_size=6), min_size=2, max_size=8
).filter(lambda cases: sum(map(len, cases)) > len(cases) + 2)


def as_xes(cases: list[list[str]]) -> str:
    event = '<event><string key="concept:name" value="{}"/></event>'
    traces = (f"<trace>{''.join(map(event.format, steps))}</trace>" for steps in cases)
    return f"<log>{''.join(traces)}</log>"


def as_rows(cases: list[list[str]]) -> str:
    """Written in any order, for times tell it."""
    rows = [
        f"c{n},{step},2026-01-{n + 1:02} 10:{minute:02}"
        for n, steps in enumerate(cases)
        for minute, step in enumerate(steps)
    ]
    return "\n".join(["case,activity,time", *sorted(rows, key=lambda row: row[::-1])])


@given(CASES)
def test_tables_and_xes_of_the_same_cases_tell_the_same(cases: list[list[str]]) -> None:
    roles = {"case": "case", "activity": "activity", "time": "time"}
    ways = Counter(map(tuple, cases))
    having = Counter(step for steps in cases for step in set(steps))
    most = max(count for steps, count in ways.items() if len(steps) > 1)
    for imported in (read(as_xes(cases), "a.xes"), read(as_rows(cases), roles=roles)):
        found = {title: t.reach_share for title, t in touchpoints(imported).items()}
        assert found == {step: n / len(cases) for step, n in having.items()}
        [main] = [p for p in Records(imported.records).of(Path) if p.kind is PathKind.MAIN]
        assert main.share == most / len(cases)


@given(
    st.lists(st.lists(st.text("ab1,;:>-/ ü\"'", max_size=9), min_size=3, max_size=4), max_size=9)
)
def test_a_table_of_anything_is_read_or_refused(rows: list[list[str]]) -> None:
    text = "\n".join(["case,activity,time", *map(",".join, rows)])
    with suppress(InputRefused):
        read(text)


def test_what_comes_after_what_is_told_with_the_time_between() -> None:
    look = read(SHOP).look
    assert look is not None
    assert look.tables[-1].rows[1:3] == (
        ("search", "order", "3", "30 min"),
        ("order", "pay", "2", "20 min"),
    )


# Moments

NOON = datetime(2026, 2, 3, 12, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-03 12:00:05",
        "2026-02-03T12:00:05Z",
        "2026-02-03 13:00:05.000+01:00",
        "2026/02/03 12:00:05.000",
        "03.02.2026 12:00:05",
        "3/2/2026 12:00:05 PM",
        "3-Feb-2026 12:00:05",
        "Feb 3, 2026 12:00:05 PM",
        "Tue, 03 Feb 2026 12:00:05 +0000",
        "3. Februar 2026 12:00:05",
        "20260203120005",
        "1770120005",
        "1770120005,0",
        "1770120005000",
    ],
)
def test_moments_are_read_however_they_are_written(text: str) -> None:
    assert moment(text, day_first=True) == NOON.timestamp()


@pytest.mark.parametrize(
    "text", ["", "soon", "0001-01-01", "9999-12-31", "12", "99/99/2026", "2026-13-01", "1e9", "٣"]
)
def test_other_words_are_no_moment(text: str) -> None:
    assert moment(text) is None


@given(st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)), st.booleans())
def test_days_and_months_are_told_apart_by_choice(when: datetime, day_first: bool) -> None:
    order = "%d/%m/%Y %H:%M:%S" if day_first else "%m/%d/%Y %H:%M:%S"
    exact = when.replace(microsecond=0, tzinfo=UTC)
    assert moment(exact.strftime(order), day_first=day_first) == exact.timestamp()


def test_which_comes_first_is_told_by_a_day_after_the_twelfth_else_by_the_order() -> None:
    assert day_first_of(["1/2/2026", "13/2/2026"]) == (True, False)
    assert day_first_of(["1/2/2026", "1/13/2026"]) == (False, False)
    assert day_first_of(["1/2/2026", "2/2/2026", "1/3/2026"]) == (True, True)
    assert day_first_of(["1/2/2026", "1/3/2026", "2/1/2026"]) == (False, True)
    assert day_first_of(["2026-01-02"]) == (None, False)


@given(st.text(max_size=40))
def test_no_text_breaks_the_clock(text: str) -> None:
    moment(text)
    moment(text, day_first=False)


# What is a log


def table(text: str) -> Table:
    return Table("t", tuple(tuple(line.split(",")) for line in text.splitlines()))


def test_logs_are_told_from_tables_that_are_none() -> None:
    assert looks_like_a_log(table(SHOP)) > 0.9
    assert looks_like_a_log(table("source,target\na,b\nb,c\nc,a\nb,a")) > 0.5  # and refused
    assert looks_like_a_log(table("stage,action,emotion\nbuy,click,happy\nuse,tap,sad")) < 0.5
    tickets = "ticket_id,subject,created_at\n" + "\n".join(
        f"{n},It is broken {n},2026-01-0{n}" for n in range(1, 9)
    )
    assert looks_like_a_log(table(tickets)) < 0.5


def test_events_of_one_moment_stay_in_the_order_of_the_rows() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    rows = [f"{case},{step},{start + timedelta(days=case)}" for case in range(3) for step in "cab"]
    imported = read("\n".join(["case,activity,time", *rows]))
    [path] = Records(imported.records).of(Path)
    titles = {t.id: title for title, t in touchpoints(imported).items()}
    assert [titles[id_] for id_ in path.touchpoints] == ["c", "a", "b"]
