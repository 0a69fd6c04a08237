"""Web server and worker together: what `make run` starts."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

HEARD = {signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
WEB = (sys.executable, "-m", "gunicorn", "perfmgmt.wsgi")
WORKER = (sys.executable, "manage.py", "work", "--parent", str(os.getpid()))
# Longer than an answer or a message may take.
PATIENCE = 35.0
SOONEST_AGAIN = 2.0
# Background work gives way to answers where both want the processor.
YIELDING = 5
# Linux tells a child of its parent's end; elsewhere the worker looks after its parent itself.
PARENT_DEATH_SIGNAL = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


class Serving:
    """Both processes. A worker that ends is started again; where the web server ends, everything does."""

    def __init__(self) -> None:
        self.web = start(WEB)
        self.worker = start(WORKER, yielding=YIELDING)
        self.worker_since = time.monotonic()

    def run(self) -> int:
        """Until a signal ends both, or the web server ends. Returns what to exit with."""
        while True:
            heard = signal.sigwait(HEARD)
            if heard != signal.SIGCHLD:
                return self.end(0)
            if self.web.poll() is not None:
                return self.end(self.web.returncode)
            if self.worker.poll() is not None and not self.work_again():
                return self.end(0)

    def work_again(self) -> bool:
        """Start another worker, not too soon after the last. False where a signal came meanwhile."""
        print(f"The worker ended ({self.worker.returncode}); another one starts.", file=sys.stderr, flush=True)
        wait = self.worker_since + SOONEST_AGAIN - time.monotonic()
        if wait > 0 and signal.sigtimedwait(HEARD - {signal.SIGCHLD}, wait) is not None:
            return False
        self.worker = start(WORKER, yielding=YIELDING)
        self.worker_since = time.monotonic()
        return True

    def end(self, code: int) -> int:
        """Ask both to end, and end what does not."""
        until = time.monotonic() + PATIENCE
        for one in (self.web, self.worker):
            if one.poll() is None:
                one.terminate()
        for one in (self.web, self.worker):
            try:
                one.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                one.kill()
        return code


def start(command: Sequence[str], *, yielding: int = 0) -> subprocess.Popen[bytes]:
    """A child that hears the signals which this process only waits for, and ends with it however it ends."""
    parent = os.getpid()

    def begin() -> None:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)
        os.nice(yielding)
        if LIBC is not None:
            LIBC.prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)
            if os.getppid() != parent:
                os._exit(1)

    return subprocess.Popen(command, preexec_fn=begin)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perfmgmt.settings")
    signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
    sys.exit(Serving().run())
