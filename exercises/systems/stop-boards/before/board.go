// Package stopboard serves the departures of stops.
package stopboard

import "time"

// Board is what is shown at a stop.
type Board struct {
	Stop       string      `json:"stop"`
	Name       string      `json:"name"`
	Notice     string      `json:"notice,omitempty"`
	Departures []Departure `json:"departures"`
}

// Departure is one line of a board.
type Departure struct {
	Line      string    `json:"line"`
	Towards   string    `json:"towards"`
	Due       time.Time `json:"due"`
	Cancelled bool      `json:"cancelled,omitempty"`
}

// OnLine leaves only the departures of one line on the board.
func (b *Board) OnLine(line string) {
	left := b.Departures[:0]
	for _, d := range b.Departures {
		if d.Line == line {
			left = append(left, d)
		}
	}
	b.Departures = left
}

func (b Board) clone() Board {
	departures := make([]Departure, len(b.Departures))
	copy(departures, b.Departures)
	b.Departures = departures
	return b
}
