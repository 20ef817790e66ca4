package proofs

import (
	"strconv"
	"testing"

	"greenhouse.example/catalogue"
)

func TestFirstPage(t *testing.T) {
	items := []string{}
	for number := 1; number <= 60; number++ {
		items = append(items, strconv.Itoa(number))
	}
	if first := catalogue.PageOf(items, 1, 20).Items[0]; first != "1" {
		t.Fatalf("page 1 begins with plant %s", first)
	}
}
