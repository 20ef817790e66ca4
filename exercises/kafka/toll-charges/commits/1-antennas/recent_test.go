package rater

import (
	"fmt"
	"testing"
	"time"
)

func at(gantry, plate string, seconds int) Passage {
	t := time.Date(2024, 4, 11, 7, 58, 0, 0, time.UTC)
	return Passage{Plate: plate, Gantry: gantry, Class: 2, At: t.Add(time.Duration(seconds) * time.Second)}
}

func TestRecent(t *testing.T) {
	r := NewRecent(10*time.Second, 100)
	for i, c := range []struct {
		p    Passage
		seen bool
	}{
		{at("N2", "SV81217", 0), false},
		{at("N2", "SV81217", 1), true},
		{at("N2", "SV81217", 9), true},
		{at("S4", "SV81217", 9), false},
		{at("N2", "EL30001", 9), false},
		{at("N2", "EL30001", 8), true}, // the other antenna was faster
		{at("N2", "SV81217", 10), false},
		{at("N2", "SV81217", 19), true},
	} {
		if r.Seen(c.p) != c.seen {
			t.Errorf("%d: %+v, seen should be %v", i, c.p, c.seen)
		}
	}
}

func TestRecentIsBounded(t *testing.T) {
	r := NewRecent(10*time.Second, 100)
	for i := 0; i < 1000; i++ {
		r.Seen(at("N2", fmt.Sprint(i), i))
		// ~ defect recent-survives-abort
		r.Turn()
		// ~ fix
		// ~| r.Keep()
		// ~ end
	}
	if n := len(r.newer) + len(r.older); n > 200 {
		t.Errorf("%d entries", n)
	}
	if !r.Seen(at("N2", "999", 999)) {
		t.Error("forgot the last one")
	}
}
