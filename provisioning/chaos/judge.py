#!/usr/bin/env python3
"""Compares what printers put on paper with what the office has; knows nothing of the product but its files.

Ground truth is the byte log of each printer (ESC/POS): every raster (GS v 0) up to a cut (GS V) is one paper, its QR
code is read by zbarimg and holds the ticket's link, whose last part is the ticket's token. Beside it stand the numbers
that a kiosk's screen showed (one line "TOKEN NUMBER" each). The other side is the office's database.

  printed     different tickets on paper            found     of these, at the office exactly once
  lost        on paper or shown, not at the office
  doubled     at the office twice, or one (series day, number) for two tickets, or two papers without a copy's mark
  renumbered  at the office under another number than shown
  swallowed   jobs whose beginning was printed as dots of a picture that had been broken off
  negative    waits below zero
"""

import argparse
import collections
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

# A job begins with ESC @ and a raster soon after; inside the dots of a picture these bytes do not occur.
JOB = re.compile(rb"\x1b@(?=[\s\S]{0,24}?\x1dv0)")
TOKEN = re.compile(r"/t/([A-Za-z0-9_-]{8,64})$")
# Commands between rasters with the bytes they take, so that an argument is never taken for a command.
FIXED = {b"\x1b@": 2, b"\x1bd": 3, b"\x1bJ": 3, b"\x1ba": 3, b"\x1b2": 2, b"\x1b3": 3, b"\x1b!": 3, b"\x1bE": 3,
         b"\x1dr": 3, b"\x1da": 3, b"\x10\x04": 3}
# Fewer rows hold no code.
LEAST_ROWS = 20
BATCH = 100
WORDS = 20


def papers(log):
    """Each (width in bytes, dots, cut) of a printer's log; a paper that was never cut off is cut=False."""
    starts = [0] + [match.start() for match in JOB.finditer(log) if match.start() > 0]
    for start, end in zip(starts, starts[1:] + [len(log)]):
        yield from papers_of_job(log[start:end])


def swallowed_jobs(log):
    """A printer knows no jobs: it takes the next bytes for dots until the picture that was broken off is full."""
    at, swallowed = 0, 0
    while at < len(log):
        if log[at:at + 3] == b"\x1dv0" and at + 8 <= len(log):
            size = (log[at + 4] + 256 * log[at + 5]) * (log[at + 6] + 256 * log[at + 7])
            swallowed += bool(JOB.search(log, at + 8, at + 8 + size))
            at += 8 + size
        else:
            at += FIXED.get(log[at:at + 2], 1)
    return swallowed


def papers_of_job(job):
    width, dots, at = 0, bytearray(), 0
    while at < len(job):
        if job[at:at + 3] == b"\x1dv0" and at + 8 <= len(job):
            width = job[at + 4] + 256 * job[at + 5]
            size = width * (job[at + 6] + 256 * job[at + 7])
            dots += job[at + 8:at + 8 + size]
            at += 8 + size
        elif job[at:at + 2] == b"\x1dV":
            if len(dots) >= LEAST_ROWS * width > 0:
                yield width, bytes(dots), True
            dots = bytearray()
            at += 4 if job[at + 2:at + 3] in (b"A", b"B") else 3
        else:
            at += FIXED.get(job[at:at + 2], 1)
    if len(dots) >= LEAST_ROWS * width > 0:
        yield width, bytes(dots), False


def read_codes(pictures):
    """The texts of the QR codes in each picture file."""
    codes = {}
    for begin in range(0, len(pictures), BATCH):
        answer = subprocess.run(
            ["zbarimg", "-q", "--xml", "-Sdisable", "-Sqrcode.enable"] + pictures[begin:begin + BATCH],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
        if not answer.strip():
            continue
        # Without the last line a crash of the reader would look like pictures without codes.
        if not answer.rstrip().endswith(b"</barcodes>"):
            sys.exit("zbarimg broke off: " + answer[-200:].decode(errors="replace"))
        for source in xml.etree.ElementTree.fromstring(answer).iter():
            if source.tag.endswith("source"):
                codes[source.get("href")] = [
                    data.text or "" for data in source.iter() if data.tag.endswith("data")]
    return codes


def printed(logs):
    """Counts each token's whole and torn papers, whole papers without a readable code, and swallowed beginnings."""
    whole, torn, unreadable, swallowed = collections.Counter(), collections.Counter(), 0, 0
    for name in logs:
        with open(name, "rb") as file:
            log = file.read()
        swallowed += swallowed_jobs(log)
        with tempfile.TemporaryDirectory() as folder:
            pictures, cuts = [], {}
            for width, dots, cut in papers(log):
                path = os.path.join(folder, f"{len(pictures):06d}.pbm")
                with open(path, "wb") as picture:
                    rows = len(dots) // width
                    picture.write(b"P4\n%d %d\n" % (width * 8, rows) + dots[:rows * width])
                pictures.append(path)
                cuts[path] = cut
            codes = read_codes(pictures)
        for path in pictures:
            tokens = [found.group(1) for found in map(TOKEN.search, codes.get(path, [])) if found]
            for token in tokens:
                (whole if cuts[path] else torn)[token] += 1
            if cuts[path] and not tokens:
                unreadable += 1
    return whole, torn, unreadable, swallowed


class Office:
    """What the office's database says of its tickets."""

    def __init__(self, path):
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.numbers = collections.defaultdict(set)   # ticket -> {(series day, number)}
        self.tokens = collections.defaultdict(set)    # token -> {ticket}
        self.issued = collections.Counter()           # ticket -> times issued
        self.negative = 0
        for kind, text in connection.execute("SELECT type, body FROM event ORDER BY seq"):
            body = json.loads(text)
            ticket = body.get("ticket")
            if ticket is None:
                continue
            if body.get("number") and body.get("seriesDay"):
                self.numbers[ticket].add((body["seriesDay"], body["number"]))
            if body.get("linkToken"):
                self.tokens[body["linkToken"]].add(ticket)
            if kind == "TicketIssued":
                self.issued[ticket] += 1
                self.negative += body.get("arrival", 0) > body["at"]
        self.negative += connection.execute(
            "SELECT count(*) FROM txn WHERE waiting < 0 OR called < requested OR started < called OR ended < requested"
        ).fetchone()[0]
        self.copies = collections.Counter()           # ticket -> papers marked as a copy
        for (text,) in connection.execute("SELECT body FROM inbox WHERE type LIKE 'TicketPrinted/%'"):
            event = json.loads(text)
            body = event.get("body", event)
            self.copies[body["ticket"]] += body.get("copy", 0) > 0
        connection.close()


def shown(files):
    """The number that a screen showed for each token."""
    numbers = {}
    for name in files:
        with open(name, encoding="utf-8") as file:
            for line in file:
                if line.endswith("\n") and len(line.split()) == 2:
                    token, number = line.split()
                    numbers[token] = number
    return numbers


def judge(database, logs, screens):
    whole, torn, unreadable, swallowed = printed(logs)
    seen = shown(screens)
    office = Office(database)
    paper = set(whole) | set(torn)
    problems = []

    lost = sorted(token for token in paper | set(seen) if not office.tokens.get(token))
    problems += [f"lost: {token} {seen.get(token, '')}".strip() for token in lost]

    doubled = set()
    for token, tickets in office.tokens.items():
        if len(tickets) > 1:
            doubled.add(f"doubled: token {token} is {len(tickets)} tickets")
    for ticket, times in office.issued.items():
        if times > 1:
            doubled.add(f"doubled: ticket {ticket} was issued {times} times")
    holders = collections.defaultdict(set)
    for ticket, numbers in office.numbers.items():
        if len(numbers) > 1:
            doubled.add(f"doubled: ticket {ticket} has the numbers {sorted(numbers)}")
        for number in numbers:
            holders[number].add(ticket)
    for (day, number), tickets in holders.items():
        if len(tickets) > 1:
            doubled.add(f"doubled: {number} of {day} is {len(tickets)} tickets")
    for token in paper:
        copies = sum(office.copies[ticket] for ticket in office.tokens.get(token, ()))
        if whole[token] + torn[token] > 1 + copies:
            doubled.add(f"doubled: {token} is on {whole[token] + torn[token]} papers, {copies} marked as a copy")
    problems += sorted(doubled)

    renumbered = 0
    for token, number in seen.items():
        known = {n for ticket in office.tokens.get(token, ()) for _, n in office.numbers[ticket]}
        if known and known != {number}:
            renumbered += 1
            problems.append(f"renumbered: {token} showed {number}, the office has {sorted(known)}")
    if swallowed:
        problems.append(f"swallowed: {swallowed} papers began inside the picture of another")
    found = sum(1 for token in paper if len(office.tokens.get(token, ())) == 1)
    if unreadable:
        problems.append(f"unreadable: {unreadable} whole papers hold no link")
    return {"printed": len(paper), "found": found, "lost": len(lost) + unreadable, "doubled": len(doubled),
            "negative": office.negative, "renumbered": renumbered, "swallowed": swallowed, "shown": len(seen),
            "torn": sum(1 for token in torn if not whole[token]), "problems": problems[:WORDS]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--db", required=True, help="the office's office.db")
    parser.add_argument("--log", action="append", default=[], help="byte log of a printer; may be repeated")
    parser.add_argument("--shown", action="append", default=[], help="numbers that a screen showed; may be repeated")
    options = parser.parse_args()
    json.dump(judge(options.db, options.log, options.shown), sys.stdout)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
