package tided

import (
	"math"
	"time"
)

// port has mean level and the two strongest constituents, in metres and degrees.
type port struct{ mean, m2, m2phase, s2, s2phase float64 }

var ports = map[string]port{
	"brest":      {4.13, 2.05, 139, 0.75, 178},
	"roscoff":    {5.36, 2.68, 142, 1.00, 187},
	"concarneau": {3.02, 1.53, 124, 0.55, 162},
}

// Speeds in degrees an hour.
const (
	m2speed = 28.9841042
	s2speed = 30.0
)

type Height struct {
	At     time.Time `json:"at"`
	Metres float64   `json:"metres"`
}

// heights returns the level every half hour. TODO the nodal correction, 4 cm at worst
func heights(p port, day time.Time) []Height {
	hs := make([]Height, 0, 48)
	for i := 0; i < 48; i++ {
		at := day.Add(time.Duration(i) * 30 * time.Minute)
		h := float64(at.Unix()) / 3600
		m := p.mean + p.m2*cosd(m2speed*h-p.m2phase) + p.s2*cosd(s2speed*h-p.s2phase)
		hs = append(hs, Height{at, math.Round(m*100) / 100})
	}
	return hs
}

func cosd(degrees float64) float64 {
	return math.Cos(math.Mod(degrees, 360) * math.Pi / 180)
}
