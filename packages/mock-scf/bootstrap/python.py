# Runs a Python function: the emulator starts one process of it for each instance, and sends events as lines of JSON on
# file descriptor 3. Runs on Python 2.7 and 3, and loads nothing but modules of Python.
from __future__ import print_function
import importlib
import json
import os
import socket
import sys
import traceback
import cloud_calls

HERE = os.path.abspath(__file__)


def send(channel, message):
    channel.sendall((json.dumps(message) + "\n").encode("utf-8"))


def user_traceback(error_info):
    """The traceback without the frames of this file."""
    kind, error, frames = error_info
    while frames is not None and os.path.abspath(frames.tb_frame.f_code.co_filename) == HERE:
        frames = frames.tb_next
    return "".join(traceback.format_exception(kind, error, frames)).rstrip("\n")


def load_handler(root, handler):
    """Loads the handler, such as index.main_handler."""
    module_name, _, name = handler.rpartition(".")
    if not module_name or not name:
        raise ValueError("The handler %s must have the form file.function, such as index.main_handler." % handler)
    sys.path.insert(0, root)
    return getattr(importlib.import_module(module_name.replace("/", ".")), name)


def run_event(main, message):
    """Runs one event, and returns its result or its failure."""
    for name, value in message["environment"].items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    event = json.loads(message["event"]) if message["event"] else None
    try:
        return {"type": "result", "result": json.dumps(main(event, message["context"]))}
    except Exception:
        return {"type": "error", "stackTrace": user_traceback(sys.exc_info())}


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError):
            pass


def serve():
    channel = socket.fromfd(3, socket.AF_UNIX, socket.SOCK_STREAM)
    os.close(3)
    lines = channel.makefile("rb")
    main = None
    # The emulator has ended once there are no more lines.
    for line in iter(lines.readline, b""):
        message = json.loads(line.decode("utf-8"))
        if message["type"] == "event":
            outcome = run_event(main, message)
            flush()
            send(channel, outcome)
            send(channel, {"type": "free"})
            continue
        try:
            cloud_calls.redirect_cloud_calls(message["address"], message["port"])
            main = load_handler(message["root"], message["handler"])
            flush()
            send(channel, {"type": "ready"})
        except BaseException:
            flush()
            send(channel, {"type": "failed", "statusCode": 443, "message": user_traceback(sys.exc_info())})


serve()
