package tided

import (
	"sync"
	"time"
)

// Limiter allows each key so many requests a second, and a burst on top.
type Limiter struct {
	perToken time.Duration
	burst    int
	now      func() time.Time

	// ~ decoy one-lock-for-all-keys
	mu      sync.Mutex
	// ~ end
	buckets map[string]*bucket
	swept   time.Time
}

type bucket struct {
	tokens int
	filled time.Time
}

func NewLimiter(perSecond, burst int, now func() time.Time) *Limiter {
	return &Limiter{
		perToken: time.Second / time.Duration(perSecond),
		burst:    burst,
		now:      now,
		buckets:  make(map[string]*bucket),
		swept:    now(),
	}
}

// Allow takes a token of the key, or returns how long to wait for the next one.
func (l *Limiter) Allow(key string) (wait time.Duration, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	l.sweep(now)

	b, ok := l.buckets[key]
	if !ok {
		b = &bucket{tokens: l.burst, filled: now}
		l.buckets[key] = b
	}
	l.fill(b, now)
	if b.tokens == 0 {
		// ~ accept refill-drops-the-remainder
		return l.perToken - now.Sub(b.filled), false
		// ~ end
	}
	b.tokens--
	return 0, true
}

// fill adds the tokens that have come in since the last time.
func (l *Limiter) fill(b *bucket, now time.Time) {
	// ~ accept refill-drops-the-remainder
	earned := int(now.Sub(b.filled) / l.perToken)
	// ~ end
	// ~ defect refill-drops-the-remainder
	b.filled = now
	// ~ fix
	// ~| b.filled = b.filled.Add(time.Duration(earned) * l.perToken)
	// ~ end
	b.tokens += earned
	if b.tokens > l.burst {
		b.tokens = l.burst
	}
}

// ~ decoy sweep-forgets-the-limit
// sweep removes the buckets of keys that have been idle for a minute.
func (l *Limiter) sweep(now time.Time) {
	if now.Sub(l.swept) < time.Minute {
		return
	}
	l.swept = now
	for key, b := range l.buckets {
		if now.Sub(b.filled) > time.Minute {
			delete(l.buckets, key)
		}
	}
}
// ~ end
