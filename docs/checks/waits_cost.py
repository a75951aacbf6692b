#!/usr/bin/env python3
"""Measures what foretelling waits costs a running office: the share of one processor that the forecast's thread takes while
a hall of waiting people is foretold anew all the time (Python's standard library, public routes only).

  waits_cost.py --home FOLDER [--url http://127.0.0.1:8080] --at 2026-03-17T10:30:00+07:00 [--waiting 60] [--seconds 120]

The office runs with --simulated-clock and has past days to learn from (motcua simulate). Its clock is set to --at and goes on
at the speed of the day; all its counters are opened and serve, its queue is filled and kept at --waiting people. Every five
seconds one counter ends a service and calls, and somebody new comes.
"""
import argparse
import json
import os
import re
import time
import urllib.error
import urllib.request
import uuid

METRIC = re.compile(r"^motcua_waits_cpu_seconds_total(?:\{[^}]*\})? ([0-9.eE+-]+)$", re.M)


class Office:
    def __init__(self, url, home):
        self.url = url
        with open(os.path.join(home, "demo-token"), encoding="utf-8") as file:
            self.token = file.read().strip()

    def ask(self, method, path, body=None):
        request = urllib.request.Request(self.url + path, method=method)
        request.add_header("Authorization", "Bearer " + self.token)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
            request.add_header("Idempotency-Key", str(uuid.uuid4()))
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read().decode()

    def act(self, counter, action):
        try:
            self.ask("POST", f"/api/v1/counters/{counter}/{action}", {})
            return True
        except urllib.error.HTTPError as refused:
            if refused.code not in (404, 409, 422):
                raise
            return False

    def queue(self):
        return json.loads(self.ask("GET", "/api/v1/queue"))

    def seconds(self):
        return float(METRIC.search(self.ask("GET", "/metrics")).group(1))


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--home", required=True)
    words.add_argument("--url", default="http://127.0.0.1:8080")
    words.add_argument("--at", required=True)
    words.add_argument("--waiting", type=int, default=60)
    words.add_argument("--seconds", type=int, default=120)
    said = words.parse_args()
    office = Office(said.url, said.home)
    office.ask("PUT", "/api/v1/clock", {"now": said.at, "speed": 1})
    services = [one["id"] for one in json.loads(office.ask("GET", "/api/v1/services"))["services"]]
    counters = [one["id"] for one in json.loads(office.ask("GET", "/api/v1/counters"))["counters"]]
    come, told = 0, 0

    def somebody_comes():
        nonlocal come, told
        issued = json.loads(office.ask("POST", "/api/v1/tickets", {"service": services[come % len(services)]}))
        told += issued.get("wait") is not None
        come += 1

    def serve(counter):
        office.act(counter, "complete")
        if office.act(counter, "call-next"):
            office.act(counter, "start")

    for counter in counters:
        office.act(counter, "open")
    while office.queue()["waiting"] < said.waiting + len(counters):
        somebody_comes()
    for counter in counters:
        serve(counter)
    time.sleep(10)
    before, began, seen, turn = office.seconds(), time.monotonic(), [], 0
    while time.monotonic() - began < said.seconds:
        serve(counters[turn % len(counters)])
        turn += 1
        while office.queue()["waiting"] < said.waiting:
            somebody_comes()
        queue = office.queue()
        seen.append(queue["waiting"])
        time.sleep(5)
    took = time.monotonic() - began
    share = (office.seconds() - before) / took
    state = json.loads(office.ask("GET", "/api/v1/counters"))["counters"]
    print(
        f"{len(counters)} counters, {sum(1 for one in state if one.get('state') == 'open')} open, {min(seen)} to"
        f" {max(seen)} waiting, {took:.0f} s: the forecast took {100 * share:.1f} % of one processor"
    )
    print(f"{told} of {come} who came were told how long")


if __name__ == "__main__":
    main()
