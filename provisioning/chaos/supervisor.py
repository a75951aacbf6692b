#!/usr/bin/env python3
"""Plays systemd for one program: Type=notify, WatchdogSec=, Restart=always. Says what it does, a line each.

  started PID   ready   silent PID (no sign of life: killed)   ended PID

The program is told NOTIFY_SOCKET and WATCHDOG_USEC (sd_notify(3)). It dies with this supervisor.
"""

import argparse
import ctypes
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

PR_SET_PDEATHSIG = 1
LOOK_SECONDS = 0.1


def say(*words):
    print(*words, flush=True)


def die_together():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def watch(child, inbox, seconds):
    """Until the child has ended or, once ready, has been silent for too long."""
    heard = None
    while child.poll() is None:
        if select.select([inbox], [], [], LOOK_SECONDS)[0]:
            for line in inbox.recv(4096).decode(errors="replace").split("\n"):
                if line == "READY=1":
                    say("ready")
                if line in ("READY=1", "WATCHDOG=1"):
                    heard = time.monotonic()
        if heard is not None and time.monotonic() - heard > seconds:
            say("silent", child.pid)
            child.kill()
            child.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--watchdog", type=float, required=True, help="seconds within which a sign of life must come")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    # Not "--": argparse leaves it in front of the command.
    command = [word for at, word in enumerate(options.command) if at > 0 or word != "--"]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as inbox:
        path = os.path.join(folder, "notify")
        inbox.bind(path)
        environment = dict(os.environ, NOTIFY_SOCKET=path, WATCHDOG_USEC=str(int(options.watchdog * 1e6)))
        while True:
            child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr,
                                     preexec_fn=die_together)
            say("started", child.pid)
            watch(child, inbox, options.watchdog)
            say("ended", child.pid)


if __name__ == "__main__":
    main()
