#!/usr/bin/env python3
"""Writes the works of an invented, very long career as two systems have them.

    make-works.py COUNT FOLDER

Writes FOLDER/first.csv and FOLDER/second.csv, COUNT works together. Every third work of the first is also in the second,
under another key and as another system writes it: without the subtitle, in brackets, with a slip of the pen, with
initials, an abbreviated journal, short pages, or the next year. FOLDER/truth.tsv has the pairs of keys. The same count
gives the same bytes.
"""

import csv
import random
import sys

TOPICS = """feedback debriefing simulation bedside reasoning handover uncertainty empathy burnout mentoring assessment
entrustment portfolio remediation coaching communication professionalism telehealth ultrasound auscultation triage
resuscitation sepsis dyspnoea diabetes frailty delirium asthma anticoagulation stewardship palliation screening
vaccination nutrition obesity migraine stroke epilepsy arthritis osteoporosis anaemia transfusion dialysis""".split()
GROUPS = """residents interns students clerks fellows nurses pharmacists preceptors registrars paramedics midwives
dietitians physiotherapists surgeons paediatricians hospitalists anaesthetists radiologists""".split()
PLACES = """ward clinic theatre classroom emergency community rural intensive outpatient hospice prison school nursing
virtual regional teaching veterans maternity""".split()
METHODS = [
    "a qualitative study", "a randomised trial", "a cross-sectional survey", "a scoping review", "a realist evaluation",
    "a cohort study", "a mixed-methods evaluation", "a systematic review and meta-analysis", "lessons from five schools",
    "a grounded theory", "a pilot study", "results at ten years",
]
FRAMES = [
    "{t} among {g} in the {p} setting", "How {g} learn {t} in {p} placements", "Teaching {t} to {g}: the {p} perspective",
    "Effect of structured {t} on {g} in {p} care", "Barriers to {t} for {p} {g}", "{t} and {u} in {p} training of {g}",
    "Does {t} improve {u} in {p} {g}?", "Integrating {t} with {u} for {g} in the {p} curriculum",
]
FAMILIES = [a + b for a in "Bran Hol Mar Tor Vel Nyst Quar Ess Ker Lin Osk Pell Rav Sund".split()
            for b in "dal berg wick sen mora ström ell quist ova hurst".split()]
GIVEN = "Ana Bola Chidi Dara Elin Femi Greta Hugo Ines Jonas Kaja Lev Mina Noor Olav Priya Rosa Sven Tara Ugo".split()
JOURNALS = [(f"{a} of {b} {c}", f"{d} {e} {f}")
            for a, d in (("Journal", "J"), ("Annals", "Ann"), ("Archives", "Arch"))
            for b, e in (("Clinical", "Clin"), ("Medical", "Med"), ("Applied", "Appl"), ("International", "Int"))
            for c, f in (("Teaching", "Teach"), ("Simulation", "Simul"), ("Supervision", "Superv"), ("Learning", "Learn"))]
HEADER = ["ID", "Title", "Authors", "Dates", "Journal, book or meeting", "Volume", "Pages"]


def work(rng):
    topic, other = rng.sample(TOPICS, 2)
    frame = rng.choice(FRAMES).format(t=topic, u=other, g=rng.choice(GROUPS), p=rng.choice(PLACES))
    title = frame[0].upper() + frame[1:]
    if rng.random() < 0.7:
        title = title.rstrip("?") + ": " + rng.choice(METHODS)
    authors = [(rng.choice(FAMILIES), rng.choice(GIVEN)) for _ in range(rng.randint(1, 7))]
    first = rng.randint(1, 1900)
    return {
        "title": title, "authors": authors, "year": rng.randint(1985, 2025), "journal": rng.choice(JOURNALS),
        "volume": rng.randint(1, 60), "pages": (first, first + rng.randint(2, 14)),
    }


def slip(rng, title):
    place = rng.randrange(3, len(title) - 3)
    return title[:place] + title[place + 1:] if rng.random() < 0.5 else title[:place] + title[place] + title[place:]


def other_title(rng, title):
    change = rng.randrange(6)
    if change == 0:
        return title.split(": ")[0]
    if change == 1:
        return f"[{title}]."
    if change == 2:
        return title.upper()
    if change == 3:
        return slip(rng, title)
    if change == 4:
        return title.replace(": ", " – ") + "."
    return title.replace(" and ", " &amp; ").replace(" in ", " <i>in</i> ")


def rows(entry, key, rng=None):
    authors = "; ".join(f"{family}, {given if rng is None else given[0] + '.'}" for family, given in entry["authors"])
    first, last = map(str, entry["pages"])
    if rng is None:
        return [key, entry["title"], authors, entry["year"], entry["journal"][0], entry["volume"], f"{first}-{last}"]
    short = last if len(first) != len(last) else last[-1] if first[:-1] == last[:-1] else last
    year = entry["year"] + (1 if rng.random() < 0.1 else 0)
    return [key, other_title(rng, entry["title"]), authors, year, entry["journal"][1], entry["volume"], f"{first}–{short}"]


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(7)
    first = [work(rng) for _ in range(count * 3 // 4)]
    both = [(number, entry) for number, entry in enumerate(first) if number % 3 == 0]
    second = [(f"b{place}", number, entry) for place, (number, entry) in enumerate(both)]
    rng.shuffle(second)
    with open(f"{folder}/first.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(entry, f"a{number}") for number, entry in enumerate(first))
    with open(f"{folder}/second.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(entry, key, rng) for key, _, entry in second)
    with open(f"{folder}/truth.tsv", "w", encoding="utf-8") as file:
        file.writelines(f"a{number}\t{key}\n" for key, number, _ in second)


if __name__ == "__main__":
    main()
