// Package proofs plays nights at the stations.
package proofs

import (
	"context"
	"errors"
	"io"
	"log"
	"strings"
	"sync"
	"testing"
	"time"

	"schermer.example/polder"
)

func init() { log.SetOutput(io.Discard) }

// PLC writes down what was switched; entered and leave are for those that watch it at work.
type PLC struct {
	mu      sync.Mutex
	log     []string
	entered chan string
	leave   chan bool
}

func (p *PLC) Set(output string, on bool) error {
	if p.entered != nil {
		p.entered <- output
		<-p.leave
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	sign := "-"
	if on {
		sign = "+"
	}
	p.log = append(p.log, output+sign)
	return nil
}

func (p *PLC) take() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := strings.Join(p.log, " ")
	p.log = nil
	return all
}

func newStation(t *testing.T, plc *PLC) *polder.Station {
	t.Helper()
	s, err := polder.NewStation(plc, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s.Sleep = func(time.Duration) {}
	return s
}

func order(t *testing.T, s *polder.Station, term int64, do string) {
	t.Helper()
	if err := s.Order(polder.Order{Term: term, Do: do}); err != nil {
		t.Fatal(err)
	}
}

func TestNothingOldMovesAfterAClaim(t *testing.T) {
	plc := &PLC{}
	s := newStation(t, plc)
	asleep, wake := make(chan bool, 10), make(chan bool)
	s.Sleep = func(time.Duration) {
		asleep <- true
		<-wake
	}
	order(t, s, 7, "start")
	<-asleep
	plc.take()

	status, err := s.Claim(8)
	if err != nil {
		t.Fatal(err)
	}
	close(wake)
	s.Wait()
	if moved := plc.take(); moved != "" {
		t.Errorf("term 8 has claimed the station and was told motor: %v, then term 7 switched %s", status.Motor, moved)
	}
}

// Decoys.

func TestOneTermGivesManyOrders(t *testing.T) {
	plc := &PLC{}
	s := newStation(t, plc)
	for i := 0; i < 3; i++ {
		if _, err := s.Claim(8); err != nil {
			t.Fatal(err)
		}
		order(t, s, 8, "start")
		s.Wait()
		order(t, s, 8, "stop")
		s.Wait()
	}
	if n := len(strings.Fields(plc.take())); n != 18 {
		t.Errorf("%d steps", n)
	}
}

func TestClaimComesBeforeAStepOrAfterIt(t *testing.T) {
	plc := &PLC{entered: make(chan string), leave: make(chan bool)}
	s := newStation(t, plc)
	order(t, s, 8, "stop")
	<-plc.entered
	claimed := make(chan error, 1)
	go func() {
		_, err := s.Claim(8)
		claimed <- err
	}()
	select {
	case <-claimed:
		t.Error("claimed in the middle of a step")
	default:
	}
	plc.leave <- true
	for i := 0; i < 2; i++ {
		<-plc.entered
		plc.leave <- true
	}
	if err := <-claimed; err != nil {
		t.Error(err)
	}
	s.Wait()
}

func TestOrderIsAnsweredBeforeItsSequenceEnds(t *testing.T) {
	plc := &PLC{}
	s := newStation(t, plc)
	wake := make(chan bool)
	s.Sleep = func(time.Duration) { <-wake }
	order(t, s, 8, "start") // returns, although nobody has woken it
	close(wake)
	s.Wait()
	if got := plc.take(); got != "rake+ valve+ motor+" {
		t.Error(got)
	}
}

// Leases gives terms, and loses each at the first renewal unless it is slow.
type Leases struct {
	mu   sync.Mutex
	term int64
	slow func()
}

func (l *Leases) Acquire(context.Context, string, time.Duration) (int64, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.term++
	return l.term, nil
}

func (l *Leases) Renew(context.Context, int64, time.Duration) error {
	if l.slow != nil {
		l.slow()
		return nil
	}
	return polder.ErrLost
}

func (l *Leases) Release(context.Context, int64) error { return nil }

func TestNeverLeadsTwice(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	e := polder.NewElector(&Leases{}, "control-1")
	tick := make(chan time.Time)
	close(tick)
	e.After = func(time.Duration) <-chan time.Time { return tick }
	leading := make(chan int, 1)
	n := 0
	e.Run(ctx, func(ctx context.Context, _ int64) {
		leading <- 1 // would block if the one before had not returned
		<-ctx.Done()
		if n++; n == 5 {
			stop()
		}
		<-leading
	})
}

func TestSlowAnswerDoesNotMakeALeaseLonger(t *testing.T) {
	var clock, ended time.Duration
	ctx, stop := context.WithCancel(context.Background())
	asked := 0
	l := &Leases{}
	l.slow = func() {
		if asked++; asked == 1 {
			clock += 10 * time.Second // asked at 4 s: over there it is good for 15 s from then on
			return
		}
		l.slow = nil
	}
	e := polder.NewElector(l, "control-1")
	e.Now = func() time.Time { return time.Unix(0, 0).Add(clock) }
	e.After = func(d time.Duration) <-chan time.Time {
		clock += d
		if asked > 0 {
			clock += 3 * time.Second // a busy machine
		}
		ch := make(chan time.Time, 1)
		ch <- e.Now()
		return ch
	}
	e.Run(ctx, func(leading context.Context, _ int64) {
		<-leading.Done()
		ended = clock
		stop()
	})
	if ended > 19*time.Second {
		t.Errorf("led until %v", ended)
	}
}

// Link is a station over the radio.
type Link struct {
	out     bool
	claimed bool
	early   bool
}

func (l *Link) Level(context.Context) (string, error) { return "-100", nil }

func (l *Link) Claim(context.Context, int64) (polder.Status, error) {
	if l.out {
		return polder.Status{}, errors.New("no carrier")
	}
	l.claimed = true
	return polder.Status{}, nil
}

func (l *Link) Order(context.Context, polder.Order) error {
	l.early = l.early || !l.claimed
	return nil
}

func TestNoOrderBeforeTheClaim(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	links := map[string]polder.Link{"zijpe": &Link{out: true}, "beets": &Link{}}
	c := polder.NewControl(func(context.Context) (string, error) { return "-60", nil }, links)
	rounds := 0
	c.After = func(time.Duration) <-chan time.Time {
		if rounds++; rounds == 3 {
			stop()
			return nil
		}
		ch := make(chan time.Time, 1)
		ch <- time.Time{}
		return ch
	}
	c.Lead(ctx, 8)
	for name, link := range links {
		if link.(*Link).early {
			t.Errorf("%s got an order before it was claimed", name)
		}
	}
}
