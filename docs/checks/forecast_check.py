#!/usr/bin/env python3
"""Counts the eight-week median of demand and its errors again, independently of the product (Python's standard library).

The rule, as docs/waiting-times.md states it: a half-hour of a day is foretold by the median of the same half-hour and
weekday in the eight weeks before, as far as those days are known and usual. A day is not usual when it had less than six
tenths of the median of the people of that weekday in the eight weeks before and after, as far as they lie before the day
that is foretold; with fewer than two such days it passes for usual. WAPE is the sum of absolute errors / sum of people.

  forecast_check.py LOG --from DAY --to DAY [--hours 7-24] [--weekdays SUNDAY,...] [--ahead 1]
  forecast_check.py --sample FILE            writes the made-up counts that the test reads
LOG is a folder with tickets.csv (date, arrived_s), or a CSV with a day and its 48 counts in each line.
"""
import argparse
import csv
import datetime as dt
import os
import random
import statistics

HALVES = 48
WEEK = dt.timedelta(days=7)
NAMES = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]


def read(log):
    days = {}
    if os.path.isdir(log):
        with open(os.path.join(log, "tickets.csv"), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                day = days.setdefault(dt.date.fromisoformat(row["date"]), [0] * HALVES)
                day[min(HALVES - 1, max(0, int(float(row["arrived_s"]) // 1800)))] += 1
        return days
    with open(log, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            days[dt.date.fromisoformat(row[0])] = [int(count) for count in row[1:]]
    return days


def usual(known, day):
    around = [sum(known[day + week * WEEK]) for week in range(-8, 9) if week and day + week * WEEK in known]
    return len(around) < 2 or sum(known[day]) >= 0.6 * statistics.median(around)


def median(days, day, ahead):
    known = {past: people for past, people in days.items() if past < day - dt.timedelta(days=ahead - 1)}
    same = [day - week * WEEK for week in range(1, 9)]
    same = [past for past in same if past in known and usual(known, past)]
    return [statistics.median(known[past][half] for past in same) if same else 0 for half in range(HALVES)]


def sample(path):
    chance = random.Random(1917)
    first = dt.date(2026, 1, 5)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for i in range(126):
            day = first + dt.timedelta(days=i)
            if day.weekday() >= 5:
                continue
            level = chance.gauss(1, 0.12) * (1.3 if day.weekday() == 0 else 1) * (0.2 if i in (31, 60, 88) else 1)
            counts = [0] * HALVES
            for half in list(range(15, 23)) + list(range(27, 34)):
                mean = level * (14 if half < 20 else 8)
                counts[half] = sum(1 for _ in range(400) if chance.random() < mean / 400)
            file.write(day.isoformat() + "," + ",".join(map(str, counts)) + "\n")


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("log", nargs="?")
    asked.add_argument("--sample")
    asked.add_argument("--from", dest="first", type=dt.date.fromisoformat)
    asked.add_argument("--to", dest="last", type=dt.date.fromisoformat)
    asked.add_argument("--hours", default="0-24")
    asked.add_argument("--weekdays", default=",".join(NAMES))
    asked.add_argument("--ahead", type=int, default=1)
    asked.add_argument("--by-day", action="store_true", help="a line for each day: sum foretold, sum of absolute errors")
    a = asked.parse_args()
    if a.sample:
        sample(a.sample)
        return
    days = read(a.log)
    begin, end = (2 * int(hour) for hour in a.hours.split("-"))
    weekdays = a.weekdays.split(",")
    off = people = scored = 0
    for day in sorted(days):
        if a.first <= day <= a.last and NAMES[day.weekday()] in weekdays:
            foretold = median(days, day, a.ahead)
            error = sum(abs(days[day][half] - foretold[half]) for half in range(begin, end))
            if a.by_day:
                print(f"{day},{sum(foretold[begin:end])!r},{error!r}")
            off += error
            people += sum(days[day][begin:end])
            scored += 1
    print(f"ahead {a.ahead}, {scored} days, WAPE of the median {off / people:.10f}")


if __name__ == "__main__":
    main()
