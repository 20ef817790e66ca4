package rater

import (
	"testing"
	"time"
)

func Test_fee(t *testing.T) {
	day := time.Date(2024, 1, 9, 12, 0, 0, 0, time.UTC)
	for class, want := range map[int]int{1: 2600, 2: 5900, 3: 14800, 12: 5900} {
		if got, e := fee(class, day); e != nil || got != want {
			t.Errorf("class %d: %d %v", class, got, e)
		}
	}
	if _, e := fee(7, day); e == nil {
		t.Error("class 7")
	}
	if got, _ := fee(2, day.Add(12*time.Hour)); got != 2950 {
		t.Errorf("night: %d", got)
	}
}
