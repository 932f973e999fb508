"""The closed vocabularies that code, JSON, gold and UI share (domain.md §1 names their meaning)."""

from typing import Annotated, Literal

from msgspec import Meta

EventType = Literal[
    "visit",
    "talks",
    "meeting",
    "call",
    "signing",
    "consultations",
    "commission",
    "summit",
    "ceremony",
    "appointment",
    "ratification",
    "message",
    "statement",
    "other",
]
Mode = Literal[
    "state",
    "official",
    "working",
    "private",
    "transit",
    "summit-level",
    "one-on-one",
    "extended",
    "reception",
    "ministerial",
    "demarche",
    "phone",
    "video",
    "heads-of-state",
    "heads-of-government",
    "forum",
    "wreath-laying",
    "opening",
    "unveiling",
    "award",
    "credentials",
    "credentials-copy",
    "appointed",
    "dismissed",
    "joint-statement",
    "protest",
]
Status = Literal["occurred", "planned", "background", "cancelled", "denied"]
Role = Literal["visitor", "host", "participant", "signatory", "presenter", "recipient"]
AgreementType = Literal[
    "treaty",
    "agreement",
    "convention",
    "protocol",
    "memorandum",
    "programme",
    "plan",
    "roadmap",
    "concept",
    "strategy",
    "joint-statement",
    "declaration",
    "communique",
    "contract",
    "note",
    "package",
]
Level = Literal["state", "government", "ministry", "agency", "region", "company"]
AgreementStatus = Literal["signed", "initialled", "planned", "mentioned", "ratified", "in-force", "expired"]
Force = Literal["agreed", "expedient", "instructed", "proposed", "announced", "intended"]
Sector = Literal[
    "politics",
    "parliament",
    "trade",
    "investment",
    "finance",
    "energy",
    "oil-gas",
    "chemistry",
    "textile",
    "industry",
    "agriculture",
    "ecology-water",
    "transport-logistics",
    "telecom-digital",
    "education-science",
    "media",
    "culture",
    "humanitarian",
    "tourism",
    "health",
    "labour-migration",
    "consular",
    "border",
    "regions",
    "security-defence",
    "justice",
    "space",
    "sport",
    "other",
]
FormatRole = Literal["agenda", "venue", "participant"]
Measure = Literal[
    "trade turnover",
    "export",
    "import",
    "growth",
    "investment stock",
    "joint ventures",
    "treaty base",
    "transit volume",
    "flights",
    "students",
    "target",
    "loan",
    "grant",
]
MechanismType = Literal[
    "intergovernmental-commission",
    "working-group",
    "business-council",
    "friendship-group",
    "commission",
    "committee",
    "council",
]
Confidence = Literal["stated", "inferred", "disputed"]
CommitmentState = Literal["open", "moving", "kept", "overdue", "dropped", "contradicted", "unknown"]
Effect = Literal["moved", "kept", "contradicted", "dropped"]
Repeat = Literal["monthly", "quarterly", "half-yearly", "yearly", "ongoing", "as-agreed"]
Bearing = Literal["done", "progress", "mentioned", "setback"]
ItemState = Literal["done", "progress", "mentioned", "none"]
Verdict = Literal["same", "not same", "wrong", "corrected", "confirmed"]
MentionKind = Literal[
    "person",
    "organisation",
    "place",
    "office",
    "date",
    "event",
    "document",
    "money",
    "number",
    "nationality",
    "facility",
    "work",
]
Precision = Literal["day", "month", "year", "interval"]
LanguageCode = Annotated[str, Meta(pattern="^[a-z]{2}$")]
Reason = Literal[
    "empty",
    "binary",
    "unreadable",
    "damaged",
    "unreachable",
    "forbidden",
    "too-large",
    "too-deep",
    "no-text",
    "language",
    "script",
    "not-a-page",
    "passed-over",
]
