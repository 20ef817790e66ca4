package polder

import (
	"errors"
	"fmt"
	"log"
	"path/filepath"
	"sync"
	"time"
)

// ErrUnknown is returned for an order that no station knows.
var ErrUnknown = errors.New("unknown order")

// Order is what control wants of a station.
type Order struct {
	Do string // "start" or "stop"
}

// Status is what a station says of itself.
type Status struct {
	Motor  bool
	Starts int64 // since the last overhaul
}

// PLC switches outputs. Set returns when the relay has confirmed, usually after 50 ms.
type PLC interface {
	Set(output string, on bool) error
}

// Station runs sequences on the PLC of one pumping station, one after the other.
type Station struct {
	Sleep func(time.Duration)

	plc PLC

	running sync.WaitGroup
	turn    sync.Mutex

	mu     sync.Mutex
	starts *Counter
	motor  bool
}

// NewStation returns a station that keeps its numbers in dir.
func NewStation(plc PLC, dir string) (*Station, error) {
	starts, err := OpenCounter(filepath.Join(dir, "starts"))
	if err != nil {
		return nil, err
	}
	return &Station{Sleep: time.Sleep, plc: plc, starts: starts}, nil
}

// Order takes an order and returns. The sequence goes on by itself.
func (s *Station) Order(o Order) error {
	steps, ok := sequences[o.Do]
	if !ok {
		return fmt.Errorf("%w: %q", ErrUnknown, o.Do)
	}
	s.running.Add(1)
	go func() {
		defer s.running.Done()
		s.turn.Lock()
		defer s.turn.Unlock()
		for _, step := range steps {
			if err := s.set(step); err != nil {
				log.Printf("%s: %v", o.Do, err)
				return
			}
			s.Sleep(step.Then)
		}
	}()
	return nil
}

// Status says how things are.
func (s *Station) Status() Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	return Status{Motor: s.motor, Starts: s.starts.Value()}
}

// Wait returns when no sequence is running. Call it when there are no more orders.
func (s *Station) Wait() {
	s.running.Wait()
}

func (s *Station) set(step Step) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.plc.Set(step.Output, step.On); err != nil {
		return fmt.Errorf("%s: %w", step.Output, err)
	}
	if step.Output == "motor" {
		s.motor = step.On
		if step.On {
			return s.starts.Set(s.starts.Value() + 1)
		}
	}
	return nil
}
