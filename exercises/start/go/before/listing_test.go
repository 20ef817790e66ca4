package catalogue

import (
	"strings"
	"testing"
)

func TestPlantsAreListedByName(t *testing.T) {
	got := Listing([]Plant{{"sage", true}, {"Basil", true}, {"mint", true}})
	if strings.Join(got, " ") != "Basil mint sage" {
		t.Errorf("got %v", got)
	}
}

func TestPlantsThatAreSoldOutAreNotListed(t *testing.T) {
	if got := Listing([]Plant{{"sage", false}}); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
