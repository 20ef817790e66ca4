package rater

import (
	"fmt"
	"time"
	_ "time/tzdata" // not in the slim image
)

// fees in oere. Index = vehicle class.
// 11..14 come from the barrier system (2009), the gantries in the south still
// send them. DO NOT renumber, the case tool has the same list
var fees = map[int]int{
	1:  2600, // motorcycle
	2:  5900,
	3:  14800, // > 3.5 t
	4:  14800,
	11: 2600,
	12: 5900,
	13: 14800,
	14: 19900, // "special". TODO(ivar) does anybody still drive one of these?
}

var oslo *time.Location

func init() {
	loc, e := time.LoadLocation("Europe/Oslo")
	if e != nil {
		panic(e)
	}
	oslo = loc
}

func fee(class int, at time.Time) (int, error) {
	f, found := fees[class]
	if !found {
		return 0, fmt.Errorf("no fee for class %d", class)
	}
	h := at.In(oslo).Hour()
	if h >= 22 || h < 5 {
		f = f / 2 // night
	}
	return f, nil
}
