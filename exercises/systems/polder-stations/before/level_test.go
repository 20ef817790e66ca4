package polder

import "testing"

func TestParseLevel(t *testing.T) {
	for in, want := range map[string]int{"-142": -142, " -9\r": -9, "NAP-1,42m": -142, "NAP+0,07m": 7, "58 OK": -142} {
		if got, err := parseLevel(in); err != nil || got != want {
			t.Errorf("%q: %d, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "ERR", "NAP--", "x OK"} {
		if got, err := parseLevel(in); err == nil {
			t.Errorf("%q: %d", in, got)
		}
	}
}
