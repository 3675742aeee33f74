"""The words that the synthetic corpus is made of: invented organisations, sentences of meeting reports."""

from __future__ import annotations

from typing import Final

SORTS: Final = (
    "Stichting", "Buurthuis", "Bewonersgroep", "Wijkteam", "Atelier", "Koor", "Theater", "Huiskamer",
    "Inloophuis", "Werkplaats", "Tuin", "Keuken", "Bibliotheek", "Sportclub", "Fonds", "Maatjesproject",
)  # fmt: skip
PLACES: Final = (
    "De Linde", "Zonnehoek", "Het Anker", "De Wilg", "Rivierzicht", "De Brug", "Vogelvrij", "De Korenbloem",
    "Waterkant", "Het Baken", "De Schakel", "Eikenhof", "De Kievit", "Molenzicht", "Het Venster",
    "De Populier", "Sterrenwacht", "De Haven", "Kersentuin", "Het Kompas", "De Meerpaal", "Rozengaard",
    "De Vlinder", "Het Plein", "Çiçek", "Noorderlicht", "De Zwaluw", "Appelboom", "Het Klokhuis",
    "De IJsvogel", "Café Ünal", "Wilgenroos", "De Reiger", "Stadslab", "Het Weefgetouw", "De Kastanje",
    "Morgenster", "De Oversteek", "Lavendel", "Het Ooievaarsnest",
)  # fmt: skip
ACTIVITIES: Final = (
    "Eettafel", "Wandelgroep", "Telefooncirkel", "Taalmaatjes", "Muziekmiddag", "Breicafé", "Fietsproject",
    "Schrijfkring", "Repaircafé", "Bakclub", "Zangles", "Schaakmiddag", "Leesclub", "Moestuinploeg",
    "Danslunch", "Filmhuis", "Belteam", "Koffiekar", "Speelmiddag", "Spreekuur",
)  # fmt: skip
DISTRICTS: Final = (
    "Binnenstad", "Leidsche Rijn", "Noordoost", "Noordwest", "Oost", "Overvecht", "Vleuten-De Meern",
    "West", "Zuid", "Zuidwest",
)  # fmt: skip
THEMES: Final = (
    "Kunst en cultuur", "Ondernemers", "Diversiteit en inclusie", "Vriendschap en ontmoeting", "Samen eten",
    "Vrijwilligers", "Gezondheid", "Signaleren", "Samenwerken", "Zingeving", "Bewegen",
)  # fmt: skip
TARGET_GROUPS: Final = (
    "Ouderen",
    "Jongeren",
    "Studenten",
    "Mantelzorgers",
    "Nieuwkomers",
    "Vrouwen",
    "Mannen",
)
PARTNER_TYPES: Final = (
    "Bewonersinitiatief",
    "Vrijwilligersorganisatie",
    "Zorg en welzijn",
    "Bedrijf",
    "Fonds",
)
REPORT_KINDS: Final = ("Netwerkbijeenkomst", "Themabijeenkomst", "Workshop", "Spreekuur", "Nieuws")
UNNAMED: Final = ("de werkgroep", "een buurvrouw", "het team in de wijk", "een vrijwilliger", "een van de partners")
MOTTOS: Final = ("De deur op een kier", "Wie zien we niet?", "Van groeten naar ontmoeten", "Klein beginnen")
GROUPS: Final = ("Kunst in de buurt", "Ondernemers", "Jong en alleen", "Samen aan tafel")

# A kind of item, its label, the phrases that open one and the headings above a list of them.
ITEM_KINDS: Final = (
    ("vraag", "Vraag", ("Vraag aan het netwerk",), ()),
    ("oproep", "Oproep", ("Oproep aan het netwerk",), ()),
    ("aanbod", "Aanbod", (), ("Vraag en aanbod",)),
    ("gezocht", "Gezocht", (), ("Vraag en aanbod",)),
    ("tip", "Tip", ("Tip",), ()),
    ("goed-gegaan", "Goed gegaan", (), ("Goede dingen",)),
    ("zorg", "Zorg", (), ("Zorgen",)),
    ("inzicht", "Inzicht", (), ("Belangrijkste inzichten",)),
    ("idee", "Idee", (), ("Ideeën",)),
    ("samenwerking", "Samenwerking", (), ("Nieuwe samenwerkingen",)),
    ("deelsessie", "Deelsessie", (), ("Deelsessie",)),
    ("agenda", "Agenda", (), ("Even aan denken",)),
    ("vervolg", "Wat werd ervan?", (), ()),
)

SENTENCES: Final = (
    "{partner} begon vorig jaar met {initiative}, en nu komen er elke week {number} mensen.",
    "In {district} merkten we dat {group} minder vaak de deur uit gingen dan we dachten.",
    "Samen met {partner} zochten we een plek waar je zonder afspraak binnen kunt lopen.",
    "Een bezoeker vertelde dat de koffie niet het belangrijkste is: het gaat om het praatje dat erbij hoort.",
    "{initiative} draait helemaal op vrijwilligers, en juist daarom is er een vast gezicht nodig.",
    "We hebben geleerd dat een kaartje door de brievenbus meer doet dan een bericht op het internet.",
    "De deur staat open op dinsdag en donderdag, ook in de vakantie.",
    "Van de {number} mensen die we belden, wilden er {small} graag vaker iemand spreken.",
    "Het kostte ons drie maanden om elkaars taal te leren spreken, zegt een coördinator.",
    "Voor {group} is de stap naar een groep vaak te groot; een wandeling met z'n tweeën is dat niet.",
    "De huisarts in {district} wijst mensen nu de weg naar de huiskamer om de hoek.",
    "Wat goed werkt: vraag niet of iemand eenzaam is, maar vraag of iemand zin heeft om mee te eten.",
    "De avond eindigde met soep en een gesprek dat tot half elf duurde.",
    "{partner} en {partner2} gaan hun vrijwilligers dit najaar samen een training geven.",
    "Niet iedereen heeft een telefoon die het doet, dus hangt het programma ook op papier in de flat.",
    "We zagen hetzelfde in {district} en in {district2}: wie eenmaal komt, blijft komen.",
    "Het aantal deelnemers groeide van {small} naar {number}, en de wachtlijst werd korter.",
    "Een student die meehielp bij {initiative} zei dat ze er zelf ook minder alleen door was.",
    "Ondernemers rond het plein zetten elk een stoel buiten, met een bordje: ga gerust zitten.",
    "De gemeente betaalt de zaal, {partner} regelt het eten en bewoners maken het programma.",
    "We bespraken ook wat niet lukte: de middag voor {group} trok maar {small} mensen.",
    "Muziek blijkt te werken waar praten moeilijk is, vertelt een docent.",
    "Een buurvrouw houdt een lijst bij van wie er kan rijden, koken of een kast in elkaar zetten.",
    "Wie nieuw is in {district}, krijgt in de eerste maand bezoek van een buur met een taart.",
    "In de pauze ontstond het plan om {initiative} ook in {district2} te beginnen.",
    "Mantelzorgers vroegen om een plek waar het even niet over zorg gaat.",
    "Het programma begint pas als iedereen iets te drinken heeft.",
    "Daarna vertelden mensen in groepjes van vier wat zij het afgelopen jaar anders zijn gaan doen.",
    "Dat kost tijd, en die tijd is er niet altijd, maar het levert ook de beste gesprekken op.",
    "De tweede keer kwamen er {number} mensen, en {small} van hen namen iemand mee.",
    "Wat opviel: wie eerst alleen kwam kijken, hielp een maand later mee met de afwas.",
    "Er is veel aanbod in {district}, maar bijna niemand weet waar het te vinden is.",
    "Een flyer in de bus is goed, maar een buurvrouw die je meeneemt is beter.",
    "Sommige {group} willen juist iets geven, en niet weer iets krijgen.",
    "Het gesprek ging ook over geld: een vaste ruimte kost meer dan de meeste groepen hebben.",
    "Iemand vroeg of het ook op zondag kan, want dan is de week het langst.",
    "Aan het eind schreef iedereen op een kaartje wat hij of zij morgen gaat doen.",
    "In {district2} gaat het anders: daar komen mensen eerst bij elkaar over de vloer.",
    "We houden vast aan de vaste dag, ook als er maar {small} mensen komen.",
    "Het helpt als de huismeester, de bakker en de kapper elkaar kennen.",
    "De mooiste ideeën kwamen na afloop, bij de fietsen.",
    "Over een half jaar kijken we samen terug op wat er van de plannen is geworden.",
)
SHORT: Final = (
    "Een vaste avond voor **{group}** in {district}",
    "**{partner}** deelt een ruimte met de buren",
    "De **wandelingen** gaan door in de winter",
    "Buren in **{district}** koken om de beurt voor {small} mensen",
    "De **training** is vol, er komt een tweede",
    "Meer aandacht voor {group} die werken in de nacht",
    "Een **kaart** van alle plekken in {district} waar je binnen kunt lopen",
    "Met [{partner}](partner:{partner_id}) langs de deuren in {district2}",
)
TOGETHER: Final = (
    "**{one}** en **{other}** beginnen een {activity}. Stand: {stage}.",
    "**{one}** wil met **{other}** een {activity} opzetten in {district}. Stand: {stage}.",
    "De {activity} van **{one}** en **{other}** gaat door.",
)
STAGES: Final = ("idee", "idee", "afgesproken", "loopt")
OUTCOMES: Final = (
    ("stage=running", "Ze zijn begonnen, en er komen elke week {small} mensen."),
    ("status=done", "Dat is gelukt. Er kwamen {number} mensen."),
    ("", "Ze praten er nog over, en zoeken een plek in {district}."),
)
WANTED_AND_OFFERED: Final = (
    "{partner} zoekt {small} vrijwilligers in {district}",
    "{partner} biedt een zaal voor {number} mensen, gratis op maandag",
    "Wie wil meedenken over een plek voor {group}?",
    "Gezocht: een bakfiets voor {initiative} in {district}",
    "Een bewoner kan gratis meedenken over een subsidieaanvraag",
)
QUESTION: Final = "Vraag aan het netwerk: hoe houden jullie vrijwilligers vast als het drukker wordt?"
LEAD_INS: Final = (
    "Tip: begin klein, en vraag {group} zelf wat ze willen.",
    "Tip: spreek af wie er belt als iemand een week niet is geweest.",
    "Oproep aan het netwerk: ken je {group} in {district} voor {initiative}? Laat het weten.",
    QUESTION,
)
HEADINGS: Final = (
    "{partner} over een jaar {initiative}", "Wat werkt in {district}", "In gesprek met {group}",
    "{initiative}", "Uit de praktijk van {partner}", "Van {district} naar {district2}", "Wie zien we niet?",
    "Geld en ruimte", "De rol van de wijk", "Vrijwilligers vinden en houden", "Muziek, beeld en verhalen",
    "Terugblik van {partner}",
)  # fmt: skip
