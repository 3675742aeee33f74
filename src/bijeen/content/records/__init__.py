"""The records: one frozen model for each kind of thing that people write down.

Keys are English and are the names in the files. Records refer to each other by id; none holds another.
"""

from bijeen.content.records.agenda import Campaign, Edition, Event
from bijeen.content.records.base import Contact, Record, WebLink
from bijeen.content.records.group import Group, Milestone
from bijeen.content.records.inspiration import Inspiration
from bijeen.content.records.network import Network
from bijeen.content.records.page import PageFront
from bijeen.content.records.partner import Initiative, InitiativeEntry, Partner, PartnerEntry
from bijeen.content.records.report import Attachment, FrontMatter, Image, Report
from bijeen.content.records.vocabulary import Term, Vocabulary

__all__ = [
    "Attachment",
    "Campaign",
    "Contact",
    "Edition",
    "Event",
    "FrontMatter",
    "Group",
    "Image",
    "Initiative",
    "InitiativeEntry",
    "Inspiration",
    "Milestone",
    "Network",
    "PageFront",
    "Partner",
    "PartnerEntry",
    "Record",
    "Report",
    "Term",
    "Vocabulary",
    "WebLink",
]
