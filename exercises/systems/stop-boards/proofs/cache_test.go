// Package proofs asks the cache for boards as riders and dispatch do.
package proofs

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"calder.example/stopboard"
)

// engine answers when it is told to, and gives up like an HTTP client when its context has ended.
type engine struct {
	asked  chan string
	answer chan stopboard.Board
}

func newEngine() *engine {
	return &engine{asked: make(chan string, 10), answer: make(chan stopboard.Board)}
}

func (e *engine) load(ctx context.Context, stop string) (stopboard.Board, error) {
	e.asked <- stop
	board := <-e.answer
	if err := ctx.Err(); err != nil {
		return stopboard.Board{}, err
	}
	return board, nil
}

type outcome struct {
	board stopboard.Board
	err   error
}

func ask(ctx context.Context, c *stopboard.Cache) <-chan outcome {
	got := make(chan outcome, 1)
	go func() {
		b, err := c.Board(ctx, "10115")
		got <- outcome{b, err}
	}()
	return got
}

func TestOthersGetTheirBoardWhenTheFirstHangsUp(t *testing.T) {
	e := newEngine()
	c := stopboard.NewCache(e.load, time.Minute)
	phone, hangUp := context.WithCancel(context.Background())
	first := ask(phone, c)
	<-e.asked
	screen := ask(context.Background(), c)
	for c.Stats().Joined == 0 {
		runtime.Gosched()
	}

	hangUp()
	<-first
	e.answer <- stopboard.Board{Name: "Central"}
	if got := <-screen; got.err != nil {
		t.Errorf("a phone hung up, and the screen beside it got %q", got.err)
	}
}

func TestBusyEngineIsAskedAgain(t *testing.T) {
	calls := 0
	c := stopboard.NewCache(func(context.Context, string) (stopboard.Board, error) {
		calls++
		if calls == 1 {
			return stopboard.Board{}, &stopboard.StatusError{Code: http.StatusTooManyRequests}
		}
		return stopboard.Board{Name: "Central"}, nil
	}, time.Minute)
	c.Board(context.Background(), "10115")
	if _, err := c.Board(context.Background(), "10115"); err != nil {
		t.Errorf("the engine was busy once, then free: asked %d time, still %q", calls, err)
	}
}

func TestRequestAfterADisruptionShowsIt(t *testing.T) {
	e := newEngine()
	c := stopboard.NewCache(e.load, time.Minute)
	before := ask(context.Background(), c)
	<-e.asked

	c.Drop("10115")
	e.answer <- stopboard.Board{Notice: "all is well"}
	<-before
	after := ask(context.Background(), c)
	select {
	case got := <-after:
		t.Errorf("dispatch dropped the board, the next request still shows %q", got.board.Notice)
	case <-e.asked:
		e.answer <- stopboard.Board{Notice: "Line 12 diverted"}
		if got := <-after; got.board.Notice != "Line 12 diverted" {
			t.Errorf("dispatch dropped the board, the next request still shows %q", got.board.Notice)
		}
	}
}

// Decoys.

func TestBoardsAreNotShared(t *testing.T) {
	c := stopboard.NewCache(func(context.Context, string) (stopboard.Board, error) {
		return stopboard.Board{Departures: []stopboard.Departure{{Line: "12"}, {Line: "7"}}}, nil
	}, time.Minute)
	for i := 0; i < 3; i++ {
		b, err := c.Board(context.Background(), "10115")
		if err != nil || len(b.Departures) != 2 || b.Departures[0].Line != "12" {
			t.Fatalf("request %d got %+v, %v", i, b, err)
		}
		b.OnLine("7")
	}
}

func TestEngineThatIsBackIsAskedAtOnce(t *testing.T) {
	var failure error = &stopboard.StatusError{Code: http.StatusServiceUnavailable}
	c := stopboard.NewCache(func(context.Context, string) (stopboard.Board, error) {
		return stopboard.Board{}, failure
	}, time.Minute)
	for _, failure = range []error{failure, errors.New("connection refused"), context.DeadlineExceeded, nil} {
		if _, err := c.Board(context.Background(), "10115"); !errors.Is(err, failure) {
			t.Errorf("got %v, want %v", err, failure)
		}
	}
}

func TestOnlyFiveDigitsGetToTheCache(t *testing.T) {
	asked := 0
	c := stopboard.NewCache(func(context.Context, string) (stopboard.Board, error) {
		asked++
		return stopboard.Board{}, &stopboard.StatusError{Code: http.StatusNotFound}
	}, time.Minute)
	public := stopboard.NewServer(c).Public()
	for _, path := range []string{"/stops/", "/led/"} {
		for _, id := range []string{"", "1", "101156", "x0115", "1011%35x", "10115/1", strings.Repeat("9", 1000)} {
			public.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, path+id, nil))
		}
	}
	if asked != 0 {
		t.Errorf("%d ids that are no stops were asked for", asked)
	}
}

func TestManyLoadsEndAtOnce(t *testing.T) {
	e := newEngine()
	e.asked = make(chan string, 100)
	c := stopboard.NewCache(e.load, time.Minute)
	ended := make(chan error, 100)
	for i := 0; i < 100; i++ {
		stop := strconv.Itoa(10000 + i)
		go func() {
			_, err := c.Board(context.Background(), stop)
			ended <- err
		}()
	}
	for i := 0; i < 100; i++ {
		<-e.asked
	}
	close(e.answer)
	for i := 0; i < 100; i++ {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
}

func TestDisruptionsAreNotPublic(t *testing.T) {
	s := stopboard.NewServer(stopboard.NewCache(nil, time.Minute))
	w := httptest.NewRecorder()
	body := strings.NewReader(`{"stops": ["10115"]}`)
	s.Public().ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/disruptions", body))
	if w.Code != http.StatusNotFound {
		t.Errorf("got %d", w.Code)
	}
}
