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
	}{{0, 1}, {30 * time.Second, 1}, {31 * time.Second, 2}} {
		at = at.Add(step.after)
		if _, err := c.Board(context.Background(), "10115"); err != nil {
			t.Fatal(err)
		}
		if engine.calls != step.calls {
			t.Errorf("at %s: %d calls, want %d", at, engine.calls, step.calls)
		}
	}
}
