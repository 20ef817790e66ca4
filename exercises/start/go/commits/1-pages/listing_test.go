package catalogue

import (
	"fmt"
	"sort"
	"testing"
)

func many(count int) []Plant {
	plants := []Plant{}
	for number := 0; number < count; number++ {
		plants = append(plants, Plant{fmt.Sprintf("plant %04d", number), true})
	}
	return plants
}

func TestAPageHasTwentyPlants(t *testing.T) {
	if got := len(Listing(many(100), 2).Items); got != 20 {
		t.Errorf("got %d", got)
	}
}

func TestTheNamesOfAPageAreInOrder(t *testing.T) {
	if names := Listing(many(100), 3).Items; !sort.StringsAreSorted(names) {
		t.Errorf("got %v", names)
	}
}

func TestAPageThatIsNotFullCountsAsAPage(t *testing.T) {
	if got := Listing(many(41), 1).Pages; got != 3 {
		t.Errorf("got %d", got)
	}
}

func TestNumbersOutOfRangeAreMovedIntoIt(t *testing.T) {
	for asked, want := range map[int]int{999: 3, 0: 1} {
		if got := Listing(many(60), asked).Number; got != want {
			t.Errorf("page %d: got %d, want %d", asked, got, want)
		}
	}
}

func TestPlantsThatAreSoldOutAreNotListed(t *testing.T) {
	page := Listing([]Plant{{"sage", false}}, 1)
	if len(page.Items) != 0 || page.Pages != 1 {
		t.Errorf("got %v", page)
	}
}
