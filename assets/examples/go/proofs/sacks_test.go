package proofs

import (
	"testing"

	"house.example/mailroom"
)

func TestLastSack(t *testing.T) {
	letters := make([]mailroom.Letter, 5)
	sacks, err := mailroom.Pack(letters, 2)
	if err != nil {
		t.Fatal(err)
	}
	left := len(letters)
	for _, sack := range sacks {
		left -= len(sack)
	}
	if left != 0 {
		t.Fatalf("%d letter left behind", left)
	}
}

func TestSackCount(t *testing.T) {
	for letters, count := range []int{0, 1, 1, 2, 2, 3} {
		if counted := mailroom.SackCount(letters, 2); counted != count {
			t.Errorf("%d letters need %d sacks", letters, counted)
		}
	}
}
