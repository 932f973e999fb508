"""How many lines a brief gives to each thing before it points to an annex: five pages are read, twenty are not."""

MISSIONS = 2
FOUNDING = 3
TOP = 5
HIGH = 4
MINISTRIES = 4
OTHER = 3
PARLIAMENTS = 3
TRADE = 6
SESSIONS = 3
TARGETS = 3
ORGANISATIONS = 5
MULTILATERAL = 2
COMMITMENTS = 8
UNREPORTED = 2
SECTOR_SOURCES = 2
CHANGES = 12
NEW_OF_A_KIND = 6
