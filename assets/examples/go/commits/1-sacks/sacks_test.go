package mailroom

import (
	"errors"
	"reflect"
	"testing"
)

var letters = []Letter{{"a", 20}, {"b", 20}, {"c", 20}, {"d", 20}, {"e", 20}, {"f", 20}}

func TestSacksHoldTheLettersInTheirOrder(t *testing.T) {
	sacks, err := Pack(letters, 3)
	if err != nil || !reflect.DeepEqual(sacks, [][]Letter{letters[:3], letters[3:]}) {
		t.Errorf("sacks are %v, %v", sacks, err)
	}
}

func TestASizeBelowOneIsRefused(t *testing.T) {
	if _, err := Pack(letters, 0); !errors.Is(err, ErrSize) {
		t.Errorf("error is %v", err)
	}
}

func TestLabelsSayHowManySacksThereAre(t *testing.T) {
	labels := Labels(letters[:5], 2)
	if !reflect.DeepEqual(labels, []string{"sack 1 of 3", "sack 2 of 3", "sack 3 of 3"}) {
		t.Errorf("labels are %v", labels)
	}
}
