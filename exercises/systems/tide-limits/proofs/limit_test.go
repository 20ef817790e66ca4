// Package proofs calls the limiter as customers do, with a clock of its own.
package proofs

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"testing"
	"time"

	"tidegate.example/tided"
)

var noon = time.Date(2024, 3, 4, 12, 0, 0, 0, time.UTC)

// allowed returns how many requests of a minute get through at so many a second.
func allowed(l *tided.Limiter, at *time.Time, perSecond int) (n int) {
	for i := 0; i < 60*perSecond; i++ {
		if _, ok := l.Allow("k1"); ok {
			n++
		}
		*at = at.Add(time.Second / time.Duration(perSecond))
	}
	return n
}

func TestRefillAboveTheLimit(t *testing.T) {
	for _, perSecond := range []int{12, 50, 400} {
		at := noon
		l := tided.NewLimiter(10, 20, func() time.Time { return at })
		if n := allowed(l, &at, perSecond); n < 600 || n > 620 {
			t.Errorf("asked %d times a second for a minute: %d requests got through, not 620", perSecond, n)
		}
	}
}

func TestRefillBelowTheLimit(t *testing.T) {
	at := noon
	l := tided.NewLimiter(10, 20, func() time.Time { return at })
	refused := 0
	for i := 0; i < 540; i++ {
		if _, ok := l.Allow("harbourcam"); !ok {
			refused++
		}
		at = at.Add([]time.Duration{60 * time.Millisecond, 162 * time.Millisecond}[i%2])
	}
	if refused > 0 {
		t.Errorf("9 a second, unevenly: %d of 540 refused", refused)
	}
}

// Decoys.

func TestSweepGivesNothingAway(t *testing.T) {
	at := noon
	l := tided.NewLimiter(10, 20, func() time.Time { return at })
	burst := func() (n int) {
		for i := 0; i < 30; i++ {
			if _, ok := l.Allow("k1"); ok {
				n++
			}
		}
		return n
	}
	for _, idle := range []time.Duration{2 * time.Second, time.Minute, 10 * time.Minute} {
		if n := burst(); n > 20 {
			t.Errorf("%d at once", n)
		}
		at = at.Add(idle)
		l.Allow("other")
	}
}

func TestManyAtOnce(t *testing.T) {
	l := tided.NewLimiter(10, 20, func() time.Time { return noon })
	var mu sync.Mutex
	var done sync.WaitGroup
	n := make(map[string]int)
	for i := 0; i < 4000; i++ {
		key := strconv.Itoa(i % 40)
		done.Add(1)
		go func() {
			defer done.Done()
			if _, ok := l.Allow(key); ok {
				mu.Lock()
				n[key]++
				mu.Unlock()
			}
		}()
	}
	done.Wait()
	for key, got := range n {
		if got != 20 {
			t.Errorf("key %s: %d", key, got)
		}
	}
}

func TestRetryAfterIsAWholeNumber(t *testing.T) {
	l := tided.NewLimiter(10, 20, func() time.Time { return noon })
	h := tided.NewServer(map[string]string{"k1": "harbourcam"}, l).Handler()
	var w *httptest.ResponseRecorder
	for i := 0; i < 21; i++ {
		r := httptest.NewRequest(http.MethodGet, "/v1/tides?port=brest&day=2024-03-04", nil)
		r.Header.Set("X-Api-Key", "k1")
		w = httptest.NewRecorder()
		h.ServeHTTP(w, r)
	}
	if after := w.Header().Get("Retry-After"); w.Code != 429 || after != "1" {
		t.Errorf("got %d, Retry-After %q", w.Code, after)
	}
}

func TestUnknownKeysLeaveNothingBehind(t *testing.T) {
	calls := 0
	l := tided.NewLimiter(10, 20, func() time.Time { calls++; return noon })
	before := calls
	h := tided.NewServer(map[string]string{"k1": "harbourcam"}, l).Handler()
	for i := 0; i < 100; i++ {
		r := httptest.NewRequest(http.MethodGet, "/v1/tides?port=brest&day=2024-03-04", nil)
		r.Header.Set("X-Api-Key", strconv.Itoa(i))
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusUnauthorized {
			t.Fatalf("got %d", w.Code)
		}
	}
	if calls != before {
		t.Errorf("the limiter was asked %d times", calls-before)
	}
}
