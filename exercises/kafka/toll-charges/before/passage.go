package rater

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Passage is a vehicle under a gantry.
type Passage struct {
	Plate  string    `json:"plate"`
	Gantry string    `json:"gantry"`
	Class  int       `json:"class"`
	At     time.Time `json:"at"`
}

func decode(value []byte) (Passage, error) {
	var p Passage
	if err := json.Unmarshal(value, &p); err != nil {
		return p, fmt.Errorf("not a passage: %w", err)
	}
	if p.Plate == "" || p.Gantry == "" || p.At.IsZero() {
		return p, errors.New("plate, gantry and at are needed")
	}
	return p, nil
}

// Charge is what invoicing reads.
type Charge struct {
	ID     string    `json:"id"`
	Plate  string    `json:"plate"`
	Gantry string    `json:"gantry"`
	Ore    int       `json:"ore"`
	At     time.Time `json:"at"`
}
