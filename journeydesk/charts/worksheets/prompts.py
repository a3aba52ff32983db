"""What is asked in each lane of an empty worksheet: one line to whoever holds the pen."""

from __future__ import annotations

from journeydesk.i18n import N_, _
from journeydesk.model import LaneKind

PROMPTS: dict[LaneKind, str] = {
    LaneKind.STAGE_GOAL: N_("What does the customer want to have reached here?"),
    LaneKind.CUSTOMER_ACTION: N_("What does the customer do, step by step? Begin with a verb."),
    LaneKind.TOUCHPOINT: N_("Where do customer and organisation meet?"),
    LaneKind.CHANNEL: N_("Through which channel? Mark every change."),
    LaneKind.THOUGHT_QUOTE: N_("What does the customer think or say? In their own words."),
    LaneKind.EMOTION_CURVE: N_("How does it feel, from −2 to +2? Draw one line across all stages."),
    LaneKind.ENGAGEMENT_CURVE: N_("How much does it matter to the customer? Draw one line."),
    LaneKind.EXPECTATION: N_("What does the customer expect, and is it met?"),
    LaneKind.PAIN_POINT: N_("What makes it hard, slow or annoying? One pain on each note."),
    LaneKind.OPPORTUNITY: N_("What could we do better? Begin with “How might we …”."),
    LaneKind.METRIC: N_("Which number shows how well it goes?"),
    LaneKind.EVIDENCE: N_("How do we know? Name the source, or write “assumed”."),
    LaneKind.IMAGE: N_("Sketch what the customer sees."),
    LaneKind.TIME: N_("How long does it take, and how long is the wait?"),
    LaneKind.OWNER: N_("Who of us is answerable?"),
    LaneKind.FREE_TEXT: N_("What else is worth keeping?"),
    LaneKind.PHYSICAL_EVIDENCE: N_("What does the customer see, hold or receive?"),
    LaneKind.FRONTSTAGE_PEOPLE: N_("Who of us does what that the customer sees?"),
    LaneKind.FRONTSTAGE_TECHNOLOGY: N_("Which technology does the customer use?"),
    LaneKind.BACKSTAGE_PEOPLE: N_("Who does what that the customer does not see?"),
    LaneKind.BACKSTAGE_TECHNOLOGY: N_("Which system works behind it?"),
    LaneKind.SUPPORT_PROCESS: N_("Which process or partner must be there?"),
    LaneKind.POLICY: N_("Which rule or law decides here?"),
    LaneKind.EMPLOYEE_EMOTION: N_("How does it feel to the employees?"),
    LaneKind.FAILURE_POINT: N_("Where does it go wrong?"),
    LaneKind.CONTEXT_ACTIVITY: N_("What else is going on in the customer’s day?"),
    LaneKind.PLACE_PEOPLE: N_("Where is the customer, and with whom?"),
}


def prompt_of(kind: LaneKind) -> str:
    return _(PROMPTS[kind])
