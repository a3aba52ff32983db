"""What headings of journey tables mean, in the languages they are found in.

Headings are compared without case, marks, parentheses, emoji and a final s. The longest phrase
that is in a heading decides: a "key pain point" is a pain point.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from journeydesk.interchange.tables.roles import Beside, Role
from journeydesk.model import LaneKind

K, B = LaneKind, Beside

# A star stands for any end of a word; what begins with = must be all of a heading.
WORDS: dict[Role, str] = {
    B.STAGE: """stage, phase, journey stage, journey phase, stage name, stage of the journey,
        =period, stufe, abschnitt, etappe, étape du parcours, moment du parcours, fase, etapa,
        этап*, стади*, 단계, 여정 단계, 段階, ステージ, フェーズ, 阶段, 階段""",
    B.STEP: """step, journey step, step name, schritt*, étape, paso, passo, passaggi*, stap,
        stappen, шаг*, 스텝, 절차, ステップ, 手順, 步骤, 步驟""",
    B.PERSONA: """persona, =actor, =who, user type, customer segment, =segment, persona name,
        akteur, nutzergruppe, zielgruppe, acteur, personaje, персон*, роль, 페르소나, 사용자 유형,
        ペルソナ, 人物, 用户画像, 角色""",
    B.SITUATION: """scenario, situation, use case, szenario, scénario, escenario, cenário,
        сценари*, 시나리오, シナリオ, 场景, 情境""",
    B.GOAL: "scenario goal, journey goal, ziel der reise",
    B.TRIGGER: """trigger, scenario trigger, trigger event, auslöser, déclencheur, desencadenante,
        gatilho, disparador, триггер*, 트리거, 계기, きっかけ, トリガー, 触发*, 觸發*""",
    B.START: "start of the scenario, scenario start",
    B.END: "end of the scenario, scenario end, end state",
    B.SUCCESS: "success criteria, success criterion, erfolgskriterien, критери* успеха",
    B.IGNORE: "=#, =no, =nr, №",
    K.STAGE_GOAL: """goal, user goal, customer goal, stage goal, objective, job to be done, jtbd,
        =job, purpose, ziel, ziele, kundenziel*, nutzerziel*, objectif, =but, objetivo, =meta,
        obiettiv*, doel, doelen, цел*, задач*, 목표, 사용자 목표, 고객 목표, 目標, ゴール, 目的,
        目标""",
    K.CUSTOMER_ACTION: """action, customer action, user action, customer activity, user activity,
        activity, activities, =doing, what they do, what the customer does, behavior, behaviour,
        user behavior, steps taken, =task, user task, user step, customer step, =customer, aktion*,
        handlung*, kundenhandlung*, kundenaktion*, nutzeraktion*, aktivität*, tätigkeit*,
        action client, actions du client, actions de l’utilisateur, comportement, acci*,
        acción del cliente, acciones del cliente, acciones del usuario, actividad*, azion*,
        azioni utente, ação, ações, atividade*, acties, klantacti*, activiteit*, действи*,
        действия пользователя, действия клиента, 행동, 사용자 행동, 고객 행동, 활동, 行動,
        アクション, ユーザー行動, 顧客行動, 行为, 用户行为, 用户行动, 客户行为, 使用者行為,
        行動步驟""",
    K.TOUCHPOINT: """touchpoint, touch point, contact point, point of contact, interaction,
        interface, kontaktpunkt*, berührungspunkt*, point de contact, points de contact,
        punto de contacto, puntos de contacto, punto di contatto, punti di contatto,
        ponto de contato, ponto de contacto, pontos de contato, pontos de contacto, contactpunt*,
        contactmoment*, точк* контакта, точк* взаимодействия, 접점, 터치포인트, 고객 접점, 接点,
        タッチポイント, 顧客接点, 触点, 接触点, 觸點, 接觸點""",
    K.CHANNEL: """channel, channels used, =medium, =media, =device, kanal, kanäle, canal, canaux,
        canales, canali, canale, canais, kanaal, kanalen, канал*, 채널, 매체, チャネル, チャンネル,
        媒体, 渠道, 通路, 管道""",
    K.THOUGHT_QUOTE: """thought, thinking, thought bubble, what they think, mindset, quote,
        question, main question, customer question, user question, verbatim, =saying, =says,
        gedank*, denken, zitat*, frage, fragen, pensée, citation, verbatim client, pensamiento*,
        cita, citas, pensier*, citazion*, pensamento*, citaç*, gedacht*, citaat, citaten, vragen,
        мысл*, цитат*, вопрос*, 생각, 인용, 사고, 질문, 思考, 考え, 発言, 想法, 思想, 心声,
        引述""",
    K.EMOTION_CURVE: """emotion, feeling, emotional state, user feeling, user emotion,
        customer emotion, customer feeling, mood, sentiment, emotional journey, emotional curve,
        emotion curve, emotion score, emotion level, emotional score, sentiment score, valence,
        satisfaction level, satisfaction, =feels, gefühl*, gefühlslage, stimmung, zufriedenheit,
        émotion*, ressenti*, sentiment*, emoci*, emocion*, sentimient*, sentimento*, emozion*,
        emoç*, emotie*, gevoel*, stemming, эмоци*, чувств*, настроени*, 감정, 사용자 감정,
        고객 감정, 기분, 感情, 気持ち, 情绪, 情緒, 情感, 感受""",
    K.ENGAGEMENT_CURVE: """engagement, engagement level, involvement, arousal, engagement score,
        beteiligung, implicación, coinvolgimento, engajamento, betrokkenheid, вовлеч*, 몰입도,
        参与度""",
    K.EXPECTATION: """expectation, need, user need, customer need, needs and expectations,
        erwartung*, bedürfnis*, attente, attentes, besoin, besoins, expectativa*, necesidad*,
        aspettativ*, bisogn*, necessidade*, verwachting*, behoeft*, ожидани*, потребност*, 기대,
        니즈, 요구, 期待, ニーズ, 期望, 需求""",
    K.PAIN_POINT: """pain, pain point, key pain point, frustration, problem, issue, challenge,
        barrier, obstacle, friction, friction point, difficulty, difficulties, concern,
        remaining pain, schmerzpunkt*, problem*, hürde*, hindernis*, herausforderung*,
        schwierigkeit*, irritant*, point de douleur, points de douleur, points de friction,
        point de friction, difficulté*, problème*, dolor, dolores, punto de dolor, puntos de dolor,
        frustracion*, problema*, punto di dolore, punti di dolore, punti dolenti, criticità,
        frustrazion*, =dor, dores, ponto de dor, pontos de dor, dificuldade*, pijnpunt*, knelpunt*,
        боль, боли, болев* точк*, проблем*, барьер*, трудност*, 불편, 불만, 문제, 문제점,
        페인 포인트, 페인포인트, 고충, 課題, ペインポイント, 悩み, 不満, 痛点, 痛點, 问题, 問題,
        困难""",
    K.OPPORTUNITY: """opportunity, opportunities, improvement, improvement opportunity,
        improvement opportunities, idea, solution, recommendation, how might we, suggestion,
        next best action, =chance, chancen, verbesserung*, potenzial*, idee, ideen, lösung*,
        maßnahme*, opportunité*, amélioration*, piste*, oportunidad*, mejora*, idea*, opportunità,
        miglioramento, miglioramenti, soluzion*, oportunidade*, melhoria*, kans, kansen,
        verbeterpunt*, возможност*, улучшени*, иде*, решени*, возможности для улучшения, 기회,
        개선, 개선점, 개선 기회, 개선 방안, 아이디어, 해결책, 機会, 改善, 改善案, 施策, アイデア,
        机会, 机会点, 機會點, 改进, 改善机会, 解决方案""",
    K.METRIC: """metric, kpi, measure, measurement, success metric, indicator, kennzahl*,
        messgröße*, indicateur*, métrica*, indicador*, metrich*, indicator*, metriek*, показател*,
        метрик*, 지표, 측정, 指標, 评估指标, 指标""",
    K.EVIDENCE: """evidence, research data, data source, =source, proof, =research, insight,
        belege, nachweis*, erkenntnis*, preuve*, evidencia*, evidenz*, =prove, evidência*, bewijs,
        доказательств*, данные, 근거, 증거, 根拠, 证据, 調査""",
    K.IMAGE: """image, picture, screenshot, storyboard, bild*, imagen, imagem, immagin*,
        afbeelding*, изображени*, 이미지, 画像, 图片""",
    K.TIME: """time, duration, timeline, time spent, how long, dauer, zeit, durée, temps, tiempo,
        duración, tempo, durata, duração, tijd, duur, врем*, длительност*, 시간, 소요 시간, 時間,
        所要時間, 时间, 时长""",
    K.OWNER: """owner, team, team involved, responsible, department, stakeholder, ownership,
        internal owner, verantwortlich*, zuständig*, abteilung*, équipe*, responsable*,
        département, equipo*, responsabil*, equipe*, squadra, afdeling*, verantwoordelijk*,
        команд*, ответственн*, отдел*, 담당, 담당자, 담당 팀, 担当, 担当者, 負責*, 负责人,
        负责团队, 责任人""",
    K.FREE_TEXT: """note, comment, remark, customer experience, user experience, =experience,
        business goal, company goal, organization goal, =status, =description, notiz*, bemerkung*,
        kommentar*, geschäftsziel*, remarque*, commentaire*, nota, comentario*, comentário*,
        opmerking*, замет*, комментари*, бизнес-цел*, цел* бизнеса, 비고, 메모, 비즈니스 목표,
        備考, メモ, 备注, 业务目标""",
    K.PHYSICAL_EVIDENCE: """physical evidence, tangible, tangibles, props, artifact, artefact,
        physische belege, sichtbare beweise, preuves physiques, evidencia física, evidência física,
        evidenze fisiche, evidenza fisica, fysiek bewijs, физическ* доказательств*,
        физическ* свидетельств*, 물리적 증거, 물적 증거, 物的証拠, 物理的証拠, 有形展示,
        实体证据""",
    K.FRONTSTAGE_PEOPLE: """frontstage, front stage, frontstage action, front stage action,
        onstage, on stage, onstage contact, employee action, frontstage people, staff action,
        frontstage contact, visible contact, sichtbare aktion*, actions visibles,
        acciones visibles, azioni visibili, avant scène, авансцен*, фронт*, видим* действи*,
        프론트스테이지, 전면, 전방, フロントステージ, 前台, 前台行为""",
    K.FRONTSTAGE_TECHNOLOGY: """frontstage technology, system response, system feedback,
        system action, frontstage tech, onstage technology, =ui, =screen, systemreaktion*,
        systemantwort*, réponse du système, respuesta del sistema, risposta del sistema,
        resposta do sistema, systeemreactie*, отклик системы, реакци* системы, ответ системы,
        시스템 응답, 시스템 반응, システムの反応, システム応答, 系统响应, 系统反馈""",
    K.BACKSTAGE_PEOPLE: """backstage, back stage, backstage action, back stage action,
        backstage process, backstage people, invisible contact, internal action,
        unsichtbare aktion*, interne prozess*, actions invisibles, arrière scène, coulisses,
        acciones invisibles, azioni invisibili, закулис*, невидим* действи*, бэкстейдж*,
        백스테이지, 후면, 후방, バックステージ, 舞台裏, 后台, 后台行为, 幕後""",
    K.BACKSTAGE_TECHNOLOGY: """backstage technology, backstage tech, =system, =systems, backend,
        back end, internal system, =tools, technology, technologie, systeme, sistema*, систем*,
        внутренн* систем*, 시스템, 백엔드, システム, 系统, 系統, 后台系统""",
    K.SUPPORT_PROCESS: """=support, support process, support processes, supporting process,
        supporting processes, support system, support action, unterstützende prozesse,
        unterstützungsprozess*, processus de support, processus support, procesos de apoyo,
        proceso de soporte, procesos de soporte, processi di supporto, processos de apoio,
        processos de suporte, ondersteunende processen, поддерживающ* процесс*, процесс* поддержки,
        지원 프로세스, 지원, サポートプロセス, 支援プロセス, 支持流程, 支持过程, 支援流程""",
    K.POLICY: """policy, policies, =rule, regulation, compliance, compliance review, richtlinie*,
        regel*, politique*, política*, politich*, beleid, политик*, правил*, 정책, 規則, ポリシー,
        政策, 规则""",
    K.EMPLOYEE_EMOTION: """employee emotion, employee feeling, staff emotion, employee experience,
        mitarbeitergefühl*, émotions des employés, emociones del empleado, эмоции сотрудников,
        직원 감정, 従業員の感情, 员工情绪""",
    K.FAILURE_POINT: """failure point, fail point, point of failure, risk, failure, fehlerquelle*,
        fehlerpunkt*, point de défaillance, points de défaillance, punto de fallo, puntos de fallo,
        punto critico, punti critici, ponto de falha, pontos de falha, faalpunt*, точк* отказа,
        риск*, 실패 지점, 리스크, 失敗点, リスク, 失败点, 风险""",
    K.CONTEXT_ACTIVITY: """=context, context and activity, =environment, kontext, contexte,
        contexto, contesto, контекст*, 맥락, 상황, 文脈, コンテキスト, 情景, 背景""",
    K.PLACE_PEOPLE: """=place, place and people, =people, =location, people involved, =ort, =lieu,
        lugar, luogo, =local, plaats, мест*, 장소, 場所, 地点""",
}

_PARENTHESES = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]")
_LONGEST = 80  # characters: longer ones are sentences
_CJK = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7af]")
Phrase = tuple[str, ...]


def role_of_heading(heading: str) -> Role | None:
    """What a heading means; None where none of its words is known."""
    return _role(heading) if len(heading) <= _LONGEST else None


@cache
def _role(heading: str) -> Role | None:
    outside, before_colon = _PARENTHESES.sub(" ", heading), heading.split(":")[0]
    for text in dict.fromkeys((outside, heading, before_colon)):
        if found := max(_found_in(_words(text)), default=None, key=lambda each: each[0]):
            return found[1]
    return None


def _found_in(words: Phrase) -> Iterator[tuple[int, Role]]:
    """Each phrase that makes up a third of the words or more, with its length."""
    known = _known()
    if words in known.whole:
        yield _length(words), known.whole[words]
    for part in _parts(words):
        if part in known.exact:
            yield _length(part), known.exact[part]
    for start, word in enumerate(words):
        for phrase, role in known.open.get(word[0], ()):
            if len(phrase) * 3 >= len(words) and _is_at(start, phrase, words):
                yield _length(phrase), role
    joined = "".join(words)
    for phrase, role in known.undivided if _CJK.search(joined) else ():
        text = "".join(phrase).rstrip("*")
        if text in joined and len(text) * 3 >= len(joined):
            yield len(text), role


def _parts(words: Phrase) -> Iterator[Phrase]:
    """Words that follow each other, a third of all or more."""
    least = -(-len(words) // 3)
    for size in range(max(1, least), len(words) + 1):
        for start in range(len(words) - size + 1):
            yield words[start : start + size]


def _length(phrase: Phrase) -> int:
    return sum(map(len, phrase))


def _is_at(start: int, phrase: Phrase, words: Phrase) -> bool:
    here = words[start : start + len(phrase)]
    return len(here) == len(phrase) and all(map(_fits, phrase, here))


def _fits(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


@dataclass(frozen=True, slots=True)
class Known:
    """The phrases by how they are looked for: as they are, in whole headings alone, with open
    ends (by their first letter), and in scripts that leave no blanks between words."""

    exact: Mapping[Phrase, Role]
    whole: Mapping[Phrase, Role]
    open: Mapping[str, Sequence[tuple[Phrase, Role]]]
    undivided: tuple[tuple[Phrase, Role], ...]


@cache
def _known() -> Known:
    """The first role of a phrase that several have."""
    told = [(text.strip(), role) for role, texts in WORDS.items() for text in texts.split(",")]
    phrases = [(text, _words(text), role) for text, role in reversed(told)]
    plain = [(phrase, role) for text, phrase, role in phrases if not text.startswith("=")]
    by_letter: defaultdict[str, list[tuple[Phrase, Role]]] = defaultdict(list)
    for phrase, role in plain[::-1]:
        if any(word.endswith("*") for word in phrase):
            by_letter[phrase[0][0]].append((phrase, role))
    return Known(
        exact=dict(plain),
        whole={phrase: role for text, phrase, role in phrases if text.startswith("=")},
        open=by_letter,
        undivided=tuple((p, role) for p, role in plain[::-1] if _CJK.search(p[0])),
    )


def _words(text: str) -> Phrase:
    """Without case, marks and signs; the plural of most of these languages is gone with its s."""
    split = unicodedata.normalize("NFKD", text).casefold().replace("’", "'").replace("'", " ")
    bare = "".join(c for c in split if not unicodedata.combining(c))
    bare = unicodedata.normalize("NFC", bare)
    words = re.findall(r"[^\W_]+\*?|[#№]", bare)
    return tuple(word if len(word) < 4 else word.removesuffix("s") for word in words)
