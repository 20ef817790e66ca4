"""Three small projects as they stand in public, each with a change of some commits that a clean
review would approve: parcel lockers in Python, a watcher of feeds in JavaScript, and a limiter of
requests in Go.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.content.authoring.pasts import ADA, BEN, Past

_CY: Final = ("Cy Marsh", "cy@shop.io")
_LICENCE: Final = (
    "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n"
    "of this software\n"
)


@dataclass(frozen=True)
class Project:
    """A project before its change, and the commits: a message and the files it writes."""

    name: str
    language: str
    before: Mapping[str, str]
    commits: tuple[tuple[str, Mapping[str, str]], ...]

    def write(self, folder: Path) -> str:
        """Make the repository; the range of the change."""
        past = Past(folder)
        past.commit("Start the project", {"LICENSE": _LICENCE, **self.before}, BEN)
        authors = (ADA, BEN, _CY)
        for number, (message, files) in enumerate(self.commits):
            past.commit(message, files, authors[number % len(authors)])
        return f"HEAD~{len(self.commits)}..HEAD"


_LOCKERS: Final = '''"""Lockers of a station, and which of them are free."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Locker:
    """A box of a certain width, in centimetres."""

    number: int
    width: int


class Station:
    """The lockers of one place."""

    def __init__(self, lockers: list[Locker]) -> None:
        self._lockers = sorted(lockers, key=lambda locker: locker.width)
        self._taken: set[int] = set()

    def free(self, width: int) -> list[Locker]:
        """The free lockers that a parcel of that width fits, narrowest first."""
        return [
            locker
            for locker in self._lockers
            if locker.width >= width and locker.number not in self._taken
        ]
'''
_RESERVATIONS: Final = '''"""Reservations: a parcel gets a locker, and a code that opens it."""

import hmac
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from lockers.station import Locker, Station

CODE_BYTES = 16
HELD = timedelta(days=3)
MOST_TRIES = 5


class LockerError(Exception):
    """What the front desk tells the courier or the customer."""


@dataclass
class Reservation:
    """Who has which locker until when, and how often a wrong code was typed."""

    parcel: str
    locker: Locker
    code: str
    until: datetime
    tries: int = 0


class Reservations:
    """The reservations of one station; several desks use them at a time."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._lock = threading.Lock()
        self._open: dict[str, Reservation] = {}

    def reserve(self, parcel: str, width: int, now: datetime) -> Reservation:
        """Give the parcel the narrowest locker that it fits."""
        if width <= 0:
            raise LockerError("a parcel has a width")
        if now.tzinfo is None:
            raise LockerError("a time needs its zone")
        # Two couriers must not get the same locker.
        with self._lock:
            if parcel in self._open:
                raise LockerError("the parcel has a locker already")
            found = self._station.free(width)
            if not found:
                raise LockerError("no locker is free")
            reservation = Reservation(
                parcel, found[0], secrets.token_hex(CODE_BYTES), now + HELD
            )
            self._station.take(found[0])
            self._open[parcel] = reservation
        return reservation

    def collect(self, parcel: str, code: str, now: datetime) -> Locker:
        """Open the locker for whoever has the code; it is free again then."""
        with self._lock:
            reservation = self._open.get(parcel)
            if reservation is None:
                raise LockerError("there is no such parcel")
            if reservation.tries >= MOST_TRIES:
                raise LockerError("too many wrong codes: ask at the desk")
            if not hmac.compare_digest(reservation.code, code):
                reservation.tries += 1
                raise LockerError("the code is wrong")
            if now >= reservation.until:
                raise LockerError("the time is over: ask at the desk")
            self._station.release(reservation.locker)
            del self._open[parcel]
        return reservation.locker

    def open_parcels(self) -> list[str]:
        """The parcels that wait, in the order in which they came."""
        with self._lock:
            return list(self._open)


def now() -> datetime:
    """The time of the desk."""
    return datetime.now(timezone.utc)
'''
_TEST_RESERVATIONS: Final = """from datetime import datetime, timedelta, timezone

import pytest

from lockers.reservations import LockerError, Reservations
from lockers.station import Locker, Station

NOON = datetime(2024, 5, 6, 12, tzinfo=timezone.utc)


def desk():
    return Reservations(Station([Locker(1, 40), Locker(2, 20)]))


def test_a_parcel_gets_the_narrowest_locker():
    assert desk().reserve("a", 10, NOON).locker.number == 2


def test_a_locker_is_given_once():
    reservations = desk()
    reservations.reserve("a", 30, NOON)
    with pytest.raises(LockerError):
        reservations.reserve("b", 30, NOON)


def test_the_code_opens_the_locker():
    reservations = desk()
    given = reservations.reserve("a", 10, NOON)
    assert reservations.collect("a", given.code, NOON + timedelta(hours=1)).number == 2
    assert reservations.open_parcels() == []


def test_a_wrong_code_opens_nothing():
    reservations = desk()
    reservations.reserve("a", 10, NOON)
    with pytest.raises(LockerError):
        reservations.collect("a", "guess", NOON)
    assert reservations.open_parcels() == ["a"]
"""
_SWEEP: Final = '''"""Lockers whose time is over are emptied by staff, and their owners are told."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from lockers.reservations import Reservation, Reservations

log = logging.getLogger(__name__)
GRACE = timedelta(hours=12)
MOST_A_ROUND = 20
CENTS_A_DAY = 150


def overdue(reservations: Reservations, now: datetime) -> list[Reservation]:
    """At most twenty reservations whose time is over for longer than the grace, oldest first."""
    late = [each for each in reservations.all() if each.until + GRACE < now]
    return sorted(late, key=lambda each: each.until)[:MOST_A_ROUND]


def storage_fee(reservation: Reservation, now: datetime) -> int:
    """Cents for every day begun after the time was over."""
    if now <= reservation.until:
        return 0
    days = (now - reservation.until) // timedelta(days=1) + 1
    return days * CENTS_A_DAY


def sweep(
    reservations: Reservations, now: datetime, tell: Callable[[str, int], None]
) -> list[int]:
    """Tell the owner of each overdue parcel, then end its reservation; the lockers to empty.

    An owner who can't be told keeps the locker until the next round.
    """
    emptied = []
    for each in overdue(reservations, now):
        try:
            tell(each.parcel, storage_fee(each, now))
        except OSError as error:
            log.warning("nobody was told about %s: %s", each.parcel, error)
            continue
        reservations.end(each.parcel)
        emptied.append(each.locker.number)
    return emptied
'''
_TEST_SWEEP: Final = """from datetime import timedelta

from lockers.sweeping import overdue, storage_fee, sweep
from tests.test_reservations import NOON, desk


def test_what_is_late_is_swept_and_told():
    reservations = desk()
    reservations.reserve("a", 10, NOON)
    told = []
    later = NOON + timedelta(days=5)
    assert sweep(reservations, later, lambda parcel, fee: told.append((parcel, fee))) == [2]
    assert told == [("a", 450)]
    assert reservations.open_parcels() == []


def test_what_is_in_time_stays():
    reservations = desk()
    reservations.reserve("a", 10, NOON)
    assert overdue(reservations, NOON + timedelta(days=1)) == []


def test_an_owner_who_cannot_be_told_keeps_the_locker():
    reservations = desk()
    reservations.reserve("a", 10, NOON)

    def fail(parcel, fee):
        raise OSError("no network")

    assert sweep(reservations, NOON + timedelta(days=5), fail) == []
    assert reservations.open_parcels() == ["a"]


def test_nothing_is_owed_in_time():
    given = desk().reserve("a", 10, NOON)
    assert storage_fee(given, NOON) == 0
"""
_TAKING: Final = '''
    def take(self, locker: Locker) -> None:
        """Mark a locker as taken."""
        self._taken.add(locker.number)

    def release(self, locker: Locker) -> None:
        """Mark a locker as free."""
        self._taken.discard(locker.number)
'''
_ALL: Final = '''    def all(self) -> list[Reservation]:
        """Every reservation, as of now."""
        with self._lock:
            return list(self._open.values())

    def end(self, parcel: str) -> None:
        """End a reservation; nothing happens where it was collected meanwhile."""
        with self._lock:
            reservation = self._open.pop(parcel, None)
            if reservation is not None:
                self._station.release(reservation.locker)

    def open_parcels'''

LOCKERS: Final = Project(
    "lockers",
    "python",
    {
        "lockers/__init__.py": "",
        "lockers/station.py": _LOCKERS,
        "tests/__init__.py": "",
        "tests/test_station.py": (
            "from lockers.station import Locker, Station\n\n\n"
            "def test_narrow_lockers_are_left_out():\n"
            "    assert Station([Locker(1, 10)]).free(20) == []\n"
        ),
    },
    (
        ("Mark lockers as taken and free", {"lockers/station.py": _LOCKERS + _TAKING}),
        (
            "Reserve lockers for parcels\n\nA code opens the locker for three days.",
            {
                "lockers/reservations.py": _RESERVATIONS,
                "tests/test_reservations.py": _TEST_RESERVATIONS,
            },
        ),
        (
            "Let reservations be listed and ended",
            {"lockers/reservations.py": _RESERVATIONS.replace("    def open_parcels", _ALL)},
        ),
        (
            "Sweep lockers whose time is over\n\nOwners pay for each day begun.",
            {"lockers/sweeping.py": _SWEEP, "tests/test_sweeping.py": _TEST_SWEEP},
        ),
    ),
)

_STORE_JS: Final = """'use strict';

/** What was seen of each feed, in memory. */
class SeenStore {
  constructor() {
    this.seen = new Map();
  }

  has(feed, id) {
    return this.seen.get(feed)?.has(id) ?? false;
  }

  async add(feed, id) {
    if (!this.seen.has(feed)) this.seen.set(feed, new Set());
    this.seen.get(feed).add(id);
  }
}

module.exports = { SeenStore };
"""
_RETRY_JS: Final = """'use strict';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30 * 1000;

/** How long to wait before the given try, the first being 1: twice as long each time. */
function waitBefore(attempt) {
  if (attempt < 2) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (attempt - 2), LONGEST_WAIT_MS);
}

/** Is it worth trying again after this answer? */
function isTransient(status) {
  return status === 429 || (status >= 500 && status <= 599);
}

/** Call `ask` until it answers with something that a retry would not change. */
async function withRetries(ask, { tries = 4, sleep }) {
  if (tries < 1) {
    throw new RangeError('tries must be at least 1');
  }
  let answer;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    await sleep(waitBefore(attempt));
    answer = await ask(attempt);
    if (!isTransient(answer.status)) return answer;
  }
  return answer;
}

module.exports = { waitBefore, isTransient, withRetries };
"""
_WATCH_JS: Final = """'use strict';

const { withRetries } = require('./retry');

const MOST_ITEMS = 50;

/** The items of a feed that were not seen before, oldest first, at most fifty. */
function fresh(store, feed, items) {
  const unseen = items.filter((item) => item.id && !store.has(feed, item.id));
  return [...unseen].sort((a, b) => a.published - b.published).slice(0, MOST_ITEMS);
}

/**
 * Fetch a feed and hand every new item to `deliver`. An item is marked as seen once it was
 * delivered, so that one that fails comes again in the next round.
 */
async function poll(feed, { fetch, store, deliver, sleep, log }) {
  const answer = await withRetries(() => fetch(feed), { sleep });
  if (answer.status !== 200) {
    throw new Error(`${feed} answered ${answer.status}`);
  }
  let delivered = 0;
  for (const item of fresh(store, feed, answer.items)) {
    try {
      await deliver(item);
    } catch (error) {
      log(`item ${item.id} of ${feed} was not delivered: ${error.message}`);
      continue;
    }
    await store.add(feed, item.id);
    delivered += 1;
  }
  return delivered;
}

module.exports = { fresh, poll };
"""
_HOOK_JS: Final = """'use strict';

const crypto = require('node:crypto');

const TOLERANCE_SECONDS = 300;

/** A secret for a new subscriber. */
function newSecret() {
  return crypto.randomBytes(32).toString('hex');
}

/** The signature that goes along with a body: of the time and the body. */
function signature(secret, seconds, body) {
  return crypto.createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}

/** Does a callback address belong to the host that the subscriber registered? */
function isOwnHost(address, host) {
  const url = new URL(address);
  return url.protocol === 'https:' && url.hostname === host;
}

/** Check a signed body; `now` is in milliseconds. */
function verify(secret, { seconds, body, given }, now) {
  if (Math.abs(now / 1000 - seconds) > TOLERANCE_SECONDS) {
    return false;
  }
  const wanted = Buffer.from(signature(secret, seconds, body));
  const got = Buffer.from(given);
  return wanted.length === got.length && crypto.timingSafeEqual(wanted, got);
}

module.exports = { newSecret, signature, isOwnHost, verify };
"""
_TEST_RETRY_JS: Final = """'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { waitBefore, withRetries } = require('../src/retry');

test('each wait is twice the one before', () => {
  assert.deepStrictEqual([1, 2, 3, 4].map(waitBefore), [0, 500, 1000, 2000]);
});

test('a server that is busy is asked again', async () => {
  const answers = [{ status: 503 }, { status: 429 }, { status: 200 }];
  const slept = [];
  const answer = await withRetries(() => answers.shift(), { sleep: async (ms) => slept.push(ms) });
  assert.strictEqual(answer.status, 200);
  assert.deepStrictEqual(slept, [0, 500, 1000]);
});

test('what is missing is not asked for again', async () => {
  let asked = 0;
  const ask = () => { asked += 1; return { status: 404 }; };
  await withRetries(ask, { sleep: async () => {} });
  assert.strictEqual(asked, 1);
});
"""
_TEST_WATCH_JS: Final = """'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { SeenStore } = require('../src/store');
const { poll } = require('../src/watch');

function around(items, deliver) {
  const log = [];
  return {
    fetch: async () => ({ status: 200, items }),
    store: new SeenStore(),
    deliver,
    sleep: async () => {},
    log: (line) => log.push(line),
    lines: log,
  };
}

test('new items are delivered once, oldest first', async () => {
  const got = [];
  const world = around(
    [{ id: 'b', published: 2 }, { id: 'a', published: 1 }],
    async (item) => { got.push(item.id); },
  );
  assert.strictEqual(await poll('news', world), 2);
  assert.strictEqual(await poll('news', world), 0);
  assert.deepStrictEqual(got, ['a', 'b']);
});

test('an item that fails comes again', async () => {
  let fails = true;
  const world = around([{ id: 'a', published: 1 }], async () => {
    if (fails) throw new Error('no network');
  });
  assert.strictEqual(await poll('news', world), 0);
  assert.strictEqual(world.lines.length, 1);
  fails = false;
  assert.strictEqual(await poll('news', world), 1);
});

test('an answer that is no feed is an error', async () => {
  const world = { ...around([], async () => {}), fetch: async () => ({ status: 404 }) };
  await assert.rejects(poll('news', world), /404/);
});
"""
_TEST_HOOK_JS: Final = """'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { newSecret, signature, isOwnHost, verify } = require('../src/hooks');

test('a signature holds for its body', () => {
  const secret = newSecret();
  const given = signature(secret, 1000, 'hello');
  assert.ok(verify(secret, { seconds: 1000, body: 'hello', given }, 1_000_000));
  assert.ok(!verify(secret, { seconds: 1000, body: 'other', given }, 1_000_000));
});

test('an old signature does not hold', () => {
  const secret = newSecret();
  const given = signature(secret, 1000, 'hello');
  assert.ok(!verify(secret, { seconds: 1000, body: 'hello', given }, 9_000_000));
});

test('a callback stays with its host', () => {
  assert.ok(isOwnHost('https://a.example/in', 'a.example'));
  assert.ok(!isOwnHost('https://b.example/in', 'a.example'));
});
"""
_PACKAGE: Final = '{\n  "name": "feedwatch",\n  "scripts": {"test": "node --test"}\n}\n'
FEEDS: Final = Project(
    "feedwatch",
    "javascript",
    {
        "package.json": _PACKAGE,
        "src/store.js": _STORE_JS,
        "test/store.test.js": (
            "'use strict';\n\nconst test = require('node:test');\n"
            "const assert = require('node:assert');\n"
            "const { SeenStore } = require('../src/store');\n\n"
            "test('nothing is seen at first', () => {\n"
            "  assert.ok(!new SeenStore().has('news', 'a'));\n});\n"
        ),
    },
    (
        (
            "Ask again while a server is busy",
            {"src/retry.js": _RETRY_JS, "test/retry.test.js": _TEST_RETRY_JS},
        ),
        (
            "Deliver new items of a feed\n\nWhat fails comes again in the next round.",
            {"src/watch.js": _WATCH_JS, "test/watch.test.js": _TEST_WATCH_JS},
        ),
        (
            "Sign what is delivered to hooks",
            {"src/hooks.js": _HOOK_JS, "test/hooks.test.js": _TEST_HOOK_JS},
        ),
    ),
)

_CLOCK_GO: Final = """// Package limit keeps clients from asking too often.
package limit

import "time"

// Clock tells the time; a test gives its own.
type Clock func() time.Time
"""
_BUCKET_GO: Final = """package limit

import (
	"errors"
	"sync"
	"time"
)

// ErrRate is returned for a rate that is no rate.
var ErrRate = errors.New("rate and burst must be positive")

// Bucket holds tokens that come back with time: rate of them each second, at most burst.
type Bucket struct {
	mu     sync.Mutex
	rate   float64
	burst  float64
	tokens float64
	last   time.Time
	clock  Clock
}

// NewBucket makes a full bucket.
func NewBucket(rate, burst float64, clock Clock) (*Bucket, error) {
	if rate <= 0 || burst < 1 {
		return nil, ErrRate
	}
	return &Bucket{rate: rate, burst: burst, tokens: burst, last: clock(), clock: clock}, nil
}

// Take takes a token; false where there is none.
func (b *Bucket) Take() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.refill()
	if b.tokens < 1 {
		return false
	}
	b.tokens--
	return true
}

// Wait says how long it takes until there is a token.
func (b *Bucket) Wait() time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.refill()
	if b.tokens >= 1 {
		return 0
	}
	return time.Duration((1 - b.tokens) / b.rate * float64(time.Second))
}

func (b *Bucket) refill() {
	now := b.clock()
	// A clock that was set back gives nothing.
	if now.After(b.last) {
		b.tokens += now.Sub(b.last).Seconds() * b.rate
		b.last = now
	}
	if b.tokens > b.burst {
		b.tokens = b.burst
	}
}
"""
_TEST_BUCKET_GO: Final = """package limit

import (
	"testing"
	"time"
)

type fake struct{ now time.Time }

func (f *fake) clock() time.Time { return f.now }

func TestABurstIsServedAndNoMore(t *testing.T) {
	f := &fake{time.Unix(1000, 0)}
	b, err := NewBucket(1, 2, f.clock)
	if err != nil {
		t.Fatal(err)
	}
	if !b.Take() || !b.Take() {
		t.Fatal("a full bucket gives its burst")
	}
	if b.Take() {
		t.Fatal("an empty bucket gives nothing")
	}
}

func TestTokensComeBack(t *testing.T) {
	f := &fake{time.Unix(1000, 0)}
	b, _ := NewBucket(2, 2, f.clock)
	b.Take()
	b.Take()
	if got := b.Wait(); got != 500*time.Millisecond {
		t.Fatalf("waits %s", got)
	}
	f.now = f.now.Add(time.Second)
	if !b.Take() {
		t.Fatal("a second brings tokens")
	}
}
"""
_CLIENTS_GO: Final = """package limit

import (
	"fmt"
	"sort"
	"sync"
	"time"
)

const (
	// MostClients are remembered; who was idle for longest is forgotten first.
	MostClients = 1000
	idleAfter   = 10 * time.Minute
)

type client struct {
	bucket *Bucket
	seen   time.Time
}

// Clients has a bucket for each client.
type Clients struct {
	mu      sync.Mutex
	rate    float64
	burst   float64
	clock   Clock
	clients map[string]*client
}

// NewClients makes an empty table.
func NewClients(rate, burst float64, clock Clock) *Clients {
	return &Clients{rate: rate, burst: burst, clock: clock, clients: map[string]*client{}}
}

// Allow takes a token of a client's bucket, and makes the bucket for one that is new.
func (c *Clients) Allow(name string) (bool, error) {
	if name == "" {
		return false, fmt.Errorf("a client needs a name")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	found, ok := c.clients[name]
	if !ok {
		bucket, err := NewBucket(c.rate, c.burst, c.clock)
		if err != nil {
			return false, err
		}
		if len(c.clients) >= MostClients {
			c.forget()
		}
		found = &client{bucket: bucket}
		c.clients[name] = found
	}
	found.seen = c.clock()
	return found.bucket.Take(), nil
}

// Sweep forgets who was idle for long, and says how many that were.
func (c *Clients) Sweep() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.clock()
	gone := 0
	for name, each := range c.clients {
		if now.Sub(each.seen) <= idleAfter {
			continue
		}
		delete(c.clients, name)
		gone++
	}
	return gone
}

// Names lists the clients, sorted.
func (c *Clients) Names() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	names := make([]string, 0, len(c.clients))
	for name := range c.clients {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func (c *Clients) forget() {
	oldest := ""
	for name, each := range c.clients {
		if oldest == "" || each.seen.Before(c.clients[oldest].seen) {
			oldest = name
		}
	}
	delete(c.clients, oldest)
}
"""
_TEST_CLIENTS_GO: Final = """package limit

import (
	"testing"
	"time"
)

func TestEachClientHasItsOwnBucket(t *testing.T) {
	f := &fake{time.Unix(1000, 0)}
	c := NewClients(1, 1, f.clock)
	for _, name := range []string{"a", "b"} {
		if ok, err := c.Allow(name); !ok || err != nil {
			t.Fatalf("%s: %v %v", name, ok, err)
		}
	}
	if ok, _ := c.Allow("a"); ok {
		t.Fatal("a has used its token")
	}
}

func TestIdleClientsAreForgotten(t *testing.T) {
	f := &fake{time.Unix(1000, 0)}
	c := NewClients(1, 1, f.clock)
	c.Allow("a")
	f.now = f.now.Add(time.Hour)
	c.Allow("b")
	if gone := c.Sweep(); gone != 1 {
		t.Fatalf("%d are gone", gone)
	}
	if names := c.Names(); len(names) != 1 || names[0] != "b" {
		t.Fatalf("left: %v", names)
	}
}
"""
_HANDLER_GO: Final = """package limit

import (
	"errors"
	"net"
	"net/http"
	"strconv"
	"strings"
)

// ErrNoClient is returned where a request does not say whose it is.
var ErrNoClient = errors.New("the request has no address")

// ClientOf is the address of who asks: the last that our own proxy added, or the connection's.
func ClientOf(r *http.Request, behindProxy bool) (string, error) {
	if forwarded := r.Header.Get("X-Forwarded-For"); behindProxy && forwarded != "" {
		parts := strings.Split(forwarded, ",")
		return strings.TrimSpace(parts[len(parts)-1]), nil
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return "", ErrNoClient
	}
	return host, nil
}

// Handler lets a request through, or answers 429 with the seconds to wait.
func Handler(clients *Clients, behindProxy bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, err := ClientOf(r, behindProxy)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		allowed, err := clients.Allow(name)
		if err != nil {
			http.Error(w, "try again later", http.StatusInternalServerError)
			return
		}
		if !allowed {
			w.Header().Set("Retry-After", strconv.Itoa(int(1/clients.rate)+1))
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}
"""
_TEST_HANDLER_GO: Final = """package limit

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

func TestTheSecondRequestWaits(t *testing.T) {
	f := &fake{time.Unix(1000, 0)}
	ok := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) })
	handler := Handler(NewClients(0.5, 1, f.clock), false, ok)
	codes := []int{}
	for range [2]int{} {
		answer := httptest.NewRecorder()
		request := httptest.NewRequest("GET", "/", nil)
		handler.ServeHTTP(answer, request)
		codes = append(codes, answer.Code)
	}
	if codes[0] != 204 || codes[1] != 429 {
		t.Fatalf("answers %v", codes)
	}
}

func TestAProxyNamesTheClient(t *testing.T) {
	request := httptest.NewRequest("GET", "/", nil)
	request.Header.Set("X-Forwarded-For", "6.6.6.6, 10.0.0.7")
	if name, _ := ClientOf(request, true); name != "10.0.0.7" {
		t.Fatalf("behind the proxy: %s", name)
	}
	if name, _ := ClientOf(request, false); name != "192.0.2.1" {
		t.Fatalf("without: %s", name)
	}
}
"""
LIMITER: Final = Project(
    "ratekeeper",
    "go",
    {"go.mod": "module example.org/ratekeeper\n\ngo 1.19\n", "limit/clock.go": _CLOCK_GO},
    (
        (
            "Add a bucket of tokens",
            {"limit/bucket.go": _BUCKET_GO, "limit/bucket_test.go": _TEST_BUCKET_GO},
        ),
        (
            "Keep a bucket for each client\n\nThe table is bounded, and idle clients are swept.",
            {"limit/clients.go": _CLIENTS_GO, "limit/clients_test.go": _TEST_CLIENTS_GO},
        ),
        (
            "Limit requests of each client",
            {"limit/handler.go": _HANDLER_GO, "limit/handler_test.go": _TEST_HANDLER_GO},
        ),
    ),
)
PROJECTS: Final = (LOCKERS, FEEDS, LIMITER)
