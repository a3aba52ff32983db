"""Words that tell a company's view from a customer's."""

import re

# What companies call things that customers call otherwise, or do not know of.
COMPANY_WORDS = re.compile(
    r"\b(crm|erp|kpis?|slas?|ticket(s|ing)?|leads?|prospects?|funnels?|conversions?|churn"
    r"|upsell\w*|cross-?sell\w*|end[- ]users?|stakeholders?|back-?end|front-?end|back-?office"
    r"|touch-?points?|use cases?|escalations?|backlog|b2[bc]|roi|skus?|omni-?channel|segments?)\b",
    re.IGNORECASE,
)

# Of stages, as templates and textbooks have them.
GENERIC_STAGES = frozenset(
    "awareness consideration purchase onboarding post-purchase pre-purchase decision retention"
    " advocacy loyalty discovery evaluation acquisition service usage use support renewal research"
    " interest desire action stage phase".split()
) | {"post purchase", "after purchase", "new stage"}

# Channels in which customers are served.
SUPPORT = re.compile(
    r"phone|call|hotline|chat|help|support|service|voice menu|field visit"
    r"|messenger|\bsms\b|e-?mail",
    re.IGNORECASE,
)
