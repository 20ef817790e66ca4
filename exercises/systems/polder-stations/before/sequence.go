package polder

import "time"

// Step switches one output and gives it time.
type Step struct {
	Output string
	On     bool
	Then   time.Duration
}

// As commissioned, 4 June 2012. The times are those of the slowest station.
var sequences = map[string][]Step{
	"start": {{"rake", true, 20 * time.Second}, {"valve", true, 90 * time.Second}, {"motor", true, 0}},
	"stop":  {{"motor", false, 40 * time.Second}, {"valve", false, 90 * time.Second}, {"rake", false, 0}},
}
