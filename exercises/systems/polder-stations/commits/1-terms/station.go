package polder

import (
	"errors"
	"fmt"
	"log"
	"path/filepath"
	"sync"
	"time"
)

var (
	// ErrUnknown is returned for an order that no station knows.
	ErrUnknown = errors.New("unknown order")
	// ErrStale is returned to a control that another one has succeeded.
	ErrStale = errors.New("there is a newer term")

	errReplaced = errors.New("another order has taken its place")
)

// Order is what control wants of a station.
type Order struct {
	Term int64
	Do   string // "start" or "stop"
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

// Station runs sequences on the PLC of one pumping station. A new order takes the
// place of the one that is running.
type Station struct {
	Sleep func(time.Duration)

	plc PLC

	running sync.WaitGroup

	mu      sync.Mutex
	starts  *Counter
	term    *Counter // the newest
	current *Order   // the one that may switch
	motor   bool
}

// NewStation returns a station that keeps its numbers in dir.
func NewStation(plc PLC, dir string) (*Station, error) {
	starts, err := OpenCounter(filepath.Join(dir, "starts"))
	if err != nil {
		return nil, err
	}
	term, err := OpenCounter(filepath.Join(dir, "term"))
	if err != nil {
		return nil, err
	}
	return &Station{Sleep: time.Sleep, plc: plc, starts: starts, term: term}, nil
}

// Order takes an order and returns. The sequence goes on by itself.
func (s *Station) Order(o Order) error {
	steps, ok := sequences[o.Do]
	if !ok {
		return fmt.Errorf("%w: %q", ErrUnknown, o.Do)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.admit(o.Term); err != nil {
		return err
	}
	s.current = &o
	s.running.Add(1)
	// ~ decoy sequence-outlives-the-message
	go s.run(&o, steps)
	return nil
	// ~ end
}

// ~ accept claimed-while-a-sequence-runs
// Claim makes a term the newest of this station, and says how things are.
func (s *Station) Claim(term int64) (Status, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.admit(term); err != nil {
		return Status{}, err
	}
	return Status{Motor: s.motor, Starts: s.starts.Value()}, nil
}
// ~ end

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

// admit refuses what is older than the newest term. The caller holds mu.
func (s *Station) admit(term int64) error {
	newest := s.term.Value()
	// ~ decoy same-term-again
	if term < newest {
		return fmt.Errorf("%w: %d after %d", ErrStale, term, newest)
	}
	if term == newest {
		return nil
	}
	// ~ end
	// ~ accept claimed-while-a-sequence-runs
	return s.term.Set(term)
	// ~ end
}

func (s *Station) run(o *Order, steps []Step) {
	defer s.running.Done()
	// ~ accept claimed-while-a-sequence-runs
	for _, step := range steps {
		if err := s.set(o, step); err != nil {
			log.Printf("%s of term %d: %v", o.Do, o.Term, err)
			return
		}
		s.Sleep(step.Then)
	}
	// ~ end
}

func (s *Station) set(o *Order, step Step) error {
	// ~ decoy lock-while-switching
	s.mu.Lock()
	defer s.mu.Unlock()
	// ~ end
	// ~ defect claimed-while-a-sequence-runs main
	if s.current != o {
		return errReplaced
	}
	// ~ fix
	// ~| if s.current != o || s.term.Value() != o.Term {
	// ~| 	return errReplaced
	// ~| }
	// ~ end
	// ~ decoy lock-while-switching
	if err := s.plc.Set(step.Output, step.On); err != nil {
		return fmt.Errorf("%s: %w", step.Output, err)
	}
	// ~ end
	if step.Output == "motor" {
		s.motor = step.On
		if step.On {
			return s.starts.Set(s.starts.Value() + 1)
		}
	}
	return nil
}
