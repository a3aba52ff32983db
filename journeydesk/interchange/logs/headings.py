"""What the columns of event logs are called, in several languages: heading words -> role."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from journeydesk.i18n import _


class Role(StrEnum):
    """What a column of a log is; the values are what mapping files say."""

    CASE = "case"  # whose journey it is
    ACTIVITY = "activity"  # what happened
    TIME = "time"  # when: a moment, or the time of a day that another column names
    DATE = "date"
    START = "start"
    START_DATE = "start_date"
    END = "end"
    END_DATE = "end_date"
    TRANSITION = "transition"  # start, complete: a row for each
    INSTANCE = "instance"  # what such rows have in common
    CHANNEL = "channel"
    PERSONA = "persona"
    PATH = "path"  # all of a journey in one cell
    COUNT = "count"  # journeys like that one
    IGNORE = "ignore"


# Of each role those that say it best come first.
WORDS: dict[Role, str] = {
    Role.CASE: """
        case concept name | case id | case | case no | case nr | case number | case key | caseid
        trace id | trace | journey id | journey | process instance | process instance id
        instance case | session id | session | sessionid | visit id | visit | cookie | cookie id
        visitor id | visitor | customer id | customer | customer no | customer number | client id
        client | user id | user | userid | uid | user pseudo id | account id | account
        anonymous id | distinct id | device id | patient id | patient | member id | member
        person id | person | contact id | contact | lead id | student id | student | guest id
        order id | order | order no | order number | ticket id | ticket | claim id | claim
        incident id | incident | request id | application id | application | loan id | dossier
        dossier id | reservation id | booking id | booking | subject id | subject
        fall | fall id | fallnummer | vorgang | vorgangsnummer | kunde | kunden id | kundennummer
        kundennr | sitzung | besucher | auftrag | auftragsnummer | patienten id | bestellung
        cas | id cas | id client | numero client | identifiant client | id dossier | id session
        caso | id caso | cliente | id cliente | id de cliente | pedido | id pedido | sesion
        id sessione | paziente | zaak | zaak id | zaaknummer | klant | klant id | klantnummer
        arende | arende id | arendenummer | kund | kundnummer | sprawa | klient | klient id
        клиент | id клиента | кейс | заказ | пользователь | сессия | 고객 | 고객id | 고객 id
        사용자 | 사용자 id | 세션 | 顧客id | 顧客 | セッション
        客户 | 客户id | 客户编号 | 案例 | 用户 | 用户id
        """,
    Role.ACTIVITY: """
        concept name | ocel activity
        activity | activity name | activityname | event name | eventname
        event type | event | activity id | task | task name | action | action name | step
        step name | touchpoint | touch point | handling | operation | page | webpage | web page
        page name | page title | screen | screen name | url | page url | path name | interaction
        event action | event label | event category | event desc | event description | what
        message | status | state | stage | channel | marketing channel | campaign
        aktivitat | ereignis | schritt | aktion | tatigkeit | vorgangsschritt | seite | kontaktpunkt
        activite | evenement | etape | action client | actividad | evento | accion | paso | tarea
        attivita | azione | fase | passo | atividade | acao | activiteit | gebeurtenis | stap | taak
        aktivitet | handelse | steg | czynnosc | zdarzenie | активность | событие | действие | шаг
        활동 | 이벤트 | 행동 | 단계 | アクティビティ | イベント | 行動 | 活动 | 事件 | 行为
        """,
    Role.TIME: """
        time timestamp | ocel timestamp
        timestamp | time stamp | complete timestamp | completion timestamp
        event timestamp | event time | eventtime | event datetime | datetime | date time
        timestamp utc | time utc | ts | occurred at | created at | createdat | recorded at
        logged at | happened at | received at | time completed | timecompleted | completed at
        time | hour | when | clock time | clock | created | occurred | modified | event ts
        zeitstempel | zeitpunkt | zeit | uhrzeit | horodatage | heure | date heure | date et heure
        marca de tiempo | fecha hora | fecha y hora | hora | ora | data ora | data e ora | data hora
        tijdstip | tijd | tidpunkt | tid | klockslag | czas | время | дата и время | метка времени
        시간 | 일시 | タイムスタンプ | 日時 | 時間 | 时间 | 时间戳
        """,
    Role.DATE: """
        date | day | event date | activity date | date utc | event day | event dt | dt
        datum | tag | jour | date evenement | fecha | dia | data | giorno | dag | дата | 날짜 | 日付
        日期
        """,
    Role.START: """
        start timestamp | start time | starttime | start | started at | start datetime | begin
        begin time | time start | time started | started | from time | startzeit | beginn
        startzeitpunkt | anfang | heure debut | debut | inicio | hora inicio | inizio | starttijd
        начало | время начала | 시작 | 시작 시간 | 開始 | 开始时间
        """,
    Role.START_DATE: """
        start date | startdate | begin date | date start | startdatum | date debut | fecha inicio
        data inizio | data inicio
        """,
    Role.END: """
        end timestamp | end time | endtime | end | ended at | end datetime | finish | finish time
        finished at | time end | stop | stop time | ended | complete time | endzeit | ende
        endzeitpunkt | heure fin | fin | hora fin | fine | fim | eindtijd | einde | конец
        время окончания | 종료 | 종료 시간 | 終了 | 结束时间
        """,
    Role.END_DATE: """
        end date | enddate | date end | finish date | enddatum | date fin | fecha fin | data fine
        data fim
        """,
    Role.TRANSITION: """
        lifecycle transition | transition | lifecycle | registration type | transition type
        life cycle | lifecycle id | event lifecycle | status transition
        """,
    Role.INSTANCE: """
        concept instance | activity instance | activity instance id | handling id | instance
        activityinstance | event instance | instance id
        """,
    Role.CHANNEL: """
        channel | contact channel | case channel | kanal | canal | canale | kanaal | канал | 채널
        チャネル | 渠道
        """,
    Role.PATH: """
        path | journey path | journey | user path | customer path | full path
        trace variant | variant path
        activity sequence | sequence | event sequence | activities | events | steps | route | pages
        touchpoints | path to conversion | conversion path | page path | pfad | weg | reihenfolge
        chemin | parcours | ruta | recorrido | percorso | percurso | pad | путь | 경로 | 経路 | 路径
        """,
    Role.COUNT: """
        count | frequency | freq | cases | number of cases | journeys | n | total | users
        total conversions | sessions | customers | occurrences | anzahl | haufigkeit | nombre
        frequence | cantidad | frecuencia | numero | aantal | antal | количество | 빈도
        """,
}


def _known(words: str) -> dict[str, int]:
    names = [name.strip() for line in words.splitlines() for name in line.split("|")]
    return {name: place for place, name in enumerate(filter(None, names))}


KNOWN = {role: _known(words) for role, words in WORDS.items()}
_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_]+")


def unknown_role(said: Iterable[str]) -> str:
    """What is wrong with a word that is no role; "" where all are."""
    for word in said:
        if word not in list(Role):
            told = _("“{word}” is no role of a column; these are: {known}")
            return told.format(word=word, known=", ".join(Role))
    return ""


def plain(heading: str) -> str:
    """In small letters, without marks and signs: "case:concept:name" is "case concept name"."""
    parts = " ".join(filter(None, _PARTS.split(heading))).casefold()
    if parts.isascii():
        return parts
    apart = unicodedata.normalize("NFD", parts)
    bare = "".join(c for c in apart if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def place_of(heading: str, role: Role) -> int | None:
    """How well a heading says a role, 0 the best; None where it does not."""
    return KNOWN[role].get(plain(heading))
