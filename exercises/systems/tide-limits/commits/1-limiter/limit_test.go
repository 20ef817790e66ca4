package tided

import (
	"testing"
	"time"
)

type clock struct{ at time.Time }

func (c *clock) now() time.Time          { return c.at }
func (c *clock) forward(d time.Duration) { c.at = c.at.Add(d) }

func newTestLimiter() (*Limiter, *clock) {
	c := &clock{time.Date(2024, 3, 4, 12, 0, 0, 0, time.UTC)}
	return NewLimiter(10, 20, c.now), c
}

// count returns how many of n requests get through, one after each pause.
func count(l *Limiter, c *clock, key string, n int, pause time.Duration) (allowed int) {
	for i := 0; i < n; i++ {
		if _, ok := l.Allow(key); ok {
			allowed++
		}
		c.forward(pause)
	}
	return allowed
}

func TestBurst(t *testing.T) {
	l, c := newTestLimiter()
	if got := count(l, c, "k1", 30, 0); got != 20 {
		t.Errorf("%d allowed", got)
	}
	c.forward(time.Second)
	if got := count(l, c, "k1", 30, 0); got != 10 {
		t.Errorf("%d allowed after a second", got)
	}
	c.forward(time.Hour)
	if got := count(l, c, "k1", 30, 0); got != 20 {
		t.Errorf("%d allowed after an hour", got)
	}
}

// ~ accept refill-drops-the-remainder
func TestNineASecondAllDay(t *testing.T) {
	l, c := newTestLimiter()
	if got := count(l, c, "k1", 9*86_400, time.Second/9); got != 9*86_400 {
		t.Errorf("%d of %d allowed", got, 9*86_400)
	}
}

// ~ end
// ~ neutral only-the-upper-bound
func TestRunawayLoop(t *testing.T) {
	for _, perSecond := range []int{11, 15, 50, 400, 10_000} {
		l, c := newTestLimiter()
		got := count(l, c, "k1", 60*perSecond, time.Second/time.Duration(perSecond))
		if most := 20 + 60*10; got > most {
			t.Errorf("%d a second: %d allowed in a minute, at most %d", perSecond, got, most)
		}
	}
}

// ~ end
func TestKeysDoNotShare(t *testing.T) {
	l, c := newTestLimiter()
	count(l, c, "k1", 100, 0)
	if _, ok := l.Allow("k2"); !ok {
		t.Error("k2 was refused")
	}
}

func TestIdleBucketsGoAway(t *testing.T) {
	l, c := newTestLimiter()
	for _, key := range []string{"a", "b", "c"} {
		l.Allow(key)
	}
	c.forward(50 * time.Second)
	l.Allow("c")
	c.forward(50 * time.Second)
	l.Allow("d")
	if len(l.buckets) != 2 {
		t.Errorf("left: %v", l.buckets)
	}
}
