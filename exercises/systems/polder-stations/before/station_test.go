package polder

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"
)

// fakePLC writes down what was switched.
type fakePLC struct {
	mu  sync.Mutex
	log []string
}

func (p *fakePLC) Set(output string, on bool) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	sign := "-"
	if on {
		sign = "+"
	}
	p.log = append(p.log, output+sign)
	return nil
}

func (p *fakePLC) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.log, " ")
}

func newStation(t *testing.T, dir string) (*Station, *fakePLC) {
	t.Helper()
	plc := &fakePLC{}
	s, err := NewStation(plc, dir)
	if err != nil {
		t.Fatal(err)
	}
	s.Sleep = func(time.Duration) {}
	return s, plc
}

// slowly makes s wait after each step until goOn is closed; began says that it does.
func slowly(s *Station) (began <-chan time.Duration, goOn chan struct{}) {
	sleeping, goOn := make(chan time.Duration, 10), make(chan struct{})
	s.Sleep = func(d time.Duration) {
		sleeping <- d
		<-goOn
	}
	return sleeping, goOn
}

func TestStartAndStop(t *testing.T) {
	s, plc := newStation(t, t.TempDir())
	s.Order(Order{Do: "start"})
	s.Wait()
	s.Order(Order{Do: "stop"})
	s.Wait()
	if got := plc.String(); got != "rake+ valve+ motor+ motor- valve- rake-" {
		t.Error(got)
	}
}

func TestStopWaitsForStart(t *testing.T) {
	s, plc := newStation(t, t.TempDir())
	began, goOn := slowly(s)
	s.Order(Order{Do: "start"})
	<-began
	s.Order(Order{Do: "stop"})
	close(goOn)
	s.Wait()
	if got := plc.String(); got != "rake+ valve+ motor+ motor- valve- rake-" {
		t.Error(got)
	}
}

func TestStartsAreCounted(t *testing.T) {
	dir := t.TempDir()
	for i := 1; i < 4; i++ {
		s, _ := newStation(t, dir)
		s.Order(Order{Do: "start"})
		s.Wait()
		if got := s.Status(); got != (Status{true, int64(i)}) {
			t.Errorf("%+v", got)
		}
	}
}

func TestUnknownOrder(t *testing.T) {
	s, _ := newStation(t, t.TempDir())
	if err := s.Order(Order{Do: "flush"}); !errors.Is(err, ErrUnknown) {
		t.Error(err)
	}
}
