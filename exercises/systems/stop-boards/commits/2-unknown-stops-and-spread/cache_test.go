package stopboard

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"
)

// slowEngine answers when it is told to.
type slowEngine struct {
	asked  chan string
	answer chan Board
}

func newSlowEngine() *slowEngine {
	return &slowEngine{asked: make(chan string, 100), answer: make(chan Board)}
}

// ~ neutral fake-without-cancellation
func (e *slowEngine) load(_ context.Context, stop string) (Board, error) {
	e.asked <- stop
	return <-e.answer, nil
}

// ~ end
type outcome struct {
	board Board
	err   error
}

func ask(ctx context.Context, c *Cache, stop string) <-chan outcome {
	got := make(chan outcome, 1)
	go func() {
		b, err := c.Board(ctx, stop)
		got <- outcome{b, err}
	}()
	return got
}

func waitFor(c *Cache, ready func(Stats) bool) {
	for !ready(c.Stats()) {
		runtime.Gosched()
	}
}

func TestOneLoadForEverybody(t *testing.T) {
	engine := newSlowEngine()
	c := NewCache(engine.load, time.Minute)
	var waiting []<-chan outcome
	for i := 0; i < 50; i++ {
		waiting = append(waiting, ask(context.Background(), c, "10115"))
	}
	waitFor(c, func(s Stats) bool { return s.Joined == 49 })
	engine.answer <- central()
	for _, w := range waiting {
		if got := <-w; got.err != nil || got.board.Name != "Central" {
			t.Errorf("got %+v, %v", got.board, got.err)
		}
	}
	if s := c.Stats(); s.Loads != 1 {
		t.Errorf("%d loads", s.Loads)
	}
}

func TestStopsDoNotWaitForEachOther(t *testing.T) {
	engine := newSlowEngine()
	c := NewCache(engine.load, time.Minute)
	slow := ask(context.Background(), c, "10115")
	<-engine.asked
	other := ask(context.Background(), c, "20331")
	if stop := <-engine.asked; stop != "20331" {
		t.Errorf("asked for %s", stop)
	}
	engine.answer <- Board{}
	engine.answer <- Board{}
	<-slow
	<-other
}

// ~ accept first-caller-hangs-up
func TestCallersMayHangUp(t *testing.T) {
	engine := newSlowEngine()
	c := NewCache(engine.load, time.Minute)
	inTunnel, hangUp := context.WithCancel(context.Background())
	first := ask(inTunnel, c, "10115")
	<-engine.asked
	second := ask(context.Background(), c, "10115")
	waitFor(c, func(s Stats) bool { return s.Joined == 1 })

	hangUp()
	if got := <-first; !errors.Is(got.err, context.Canceled) {
		t.Errorf("got %v", got.err)
	}
	engine.answer <- central()
	if got := <-second; got.err != nil || got.board.Name != "Central" {
		t.Errorf("got %+v, %v", got.board, got.err)
	}
}

// ~ end
func TestBoardGetsOld(t *testing.T) {
	engine := &timetable{board: central()}
	c := NewCache(engine.Board, time.Minute)
	at := eight
	c.now = func() time.Time { return at }
	for _, step := range []struct {
		after time.Duration
		calls int
	}{{0, 1}, {45 * time.Second, 1}, {16 * time.Second, 2}} {
		at = at.Add(step.after)
		if _, err := c.Board(context.Background(), "10115"); err != nil {
			t.Fatal(err)
		}
		if engine.calls != step.calls {
			t.Errorf("at %s: %d calls, want %d", at, engine.calls, step.calls)
		}
	}
}

func TestUnknownStopIsRemembered(t *testing.T) {
	engine := &timetable{err: &StatusError{404}}
	c := NewCache(engine.Board, time.Minute)
	for i := 0; i < 5; i++ {
		_, err := c.Board(context.Background(), "40908")
		var status *StatusError
		if !errors.As(err, &status) || status.Code != 404 {
			t.Errorf("got %v", err)
		}
	}
	if engine.calls != 1 {
		t.Errorf("%d calls", engine.calls)
	}
}

// ~ neutral step-past-every-time
func TestErrorsPass(t *testing.T) {
	for _, failure := range []error{
		&StatusError{404}, &StatusError{429}, &StatusError{503}, context.DeadlineExceeded,
	} {
		engine := &timetable{err: failure}
		c := NewCache(engine.Board, time.Minute)
		at := eight
		c.now = func() time.Time { return at }
		if _, err := c.Board(context.Background(), "10115"); !errors.Is(err, failure) {
			t.Errorf("got %v, want %v", err, failure)
		}

		engine.board, engine.err = central(), nil
		at = at.Add(15 * time.Minute)
		if b, err := c.Board(context.Background(), "10115"); err != nil || b.Name != "Central" {
			t.Errorf("after %v: got %+v, %v", failure, b, err)
		}
	}
}

// ~ end
func TestSpread(t *testing.T) {
	c := NewCache(nil, time.Minute)
	different := make(map[time.Duration]bool)
	for i := 0; i < 100; i++ {
		different[c.keepFor(nil)] = true
	}
	if len(different) < 50 {
		t.Errorf("only %d different times", len(different))
	}
}
