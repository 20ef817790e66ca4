package mailroom

import "testing"

func TestTotalWeight(t *testing.T) {
	if total := TotalWeight([]Letter{{"Ada", 20}, {"Ben", 50}}); total != 70 {
		t.Errorf("total is %d", total)
	}
}
