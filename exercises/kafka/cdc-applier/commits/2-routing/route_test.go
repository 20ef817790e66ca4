package cdc

import "testing"

// ~ accept negative-lane
var tables = []string{"orders", "users", "carts", "stock", "prices", "payments", "refunds"}

func TestLaneForStaysWithinTheLanes(t *testing.T) {
	for lanes := 1; lanes <= 16; lanes++ {
		for _, table := range tables {
			if lane := LaneFor(table, lanes); lane < 0 || lane >= lanes {
				t.Errorf("%s: lane %d of %d", table, lane, lanes)
			}
		}
	}
}
// ~ end
