package stopboard

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

var eight = time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)

// timetable is an engine that answers at once.
type timetable struct {
	mu    sync.Mutex
	board Board
	err   error
	calls int
}

func (t *timetable) Board(context.Context, string) (Board, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.calls++
	return t.board.clone(), t.err
}

func central() Board {
	return Board{Stop: "10115", Name: "Central", Departures: []Departure{
		{Line: "12", Towards: "Harbour", Due: eight.Add(3 * time.Minute)},
		{Line: "7", Towards: "University Hospital", Due: eight.Add(20 * time.Second)},
		{Line: "12", Towards: "Mill Road", Due: eight.Add(9 * time.Minute), Cancelled: true},
	}}
}

func newTestServer(engine Boards) *Server {
	s := NewServer(engine, NewCache(20*time.Second))
	s.now = func() time.Time { return eight }
	return s
}

func get(s *Server, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.Public().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func TestStop(t *testing.T) {
	engine := &timetable{board: central()}
	s := newTestServer(engine)
	for i := 0; i < 3; i++ {
		if w := get(s, "/stops/10115"); w.Code != 200 || !strings.Contains(w.Body.String(), "University Hospital") {
			t.Errorf("got %d %s", w.Code, w.Body)
		}
	}
	if engine.calls != 1 {
		t.Errorf("%d calls", engine.calls)
	}
}

func TestStopOnOneLine(t *testing.T) {
	s := newTestServer(&timetable{board: central()})
	if w := get(s, "/stops/10115?line=7"); strings.Contains(w.Body.String(), "Harbour") {
		t.Errorf("got %s", w.Body)
	}
	if w := get(s, "/stops/10115"); !strings.Contains(w.Body.String(), "Harbour") {
		t.Errorf("got %s", w.Body)
	}
}

func TestStopErrors(t *testing.T) {
	for _, c := range []struct {
		path string
		err  error
		want int
	}{
		{"/stops/abc", nil, 400},
		{"/stops/99999", &StatusError{404}, 404},
		{"/stops/10115", &StatusError{429}, 503},
		{"/stops/10115", &StatusError{500}, 502},
		{"/stops/10115", context.Canceled, 499},
	} {
		if w := get(newTestServer(&timetable{err: c.err}), c.path); w.Code != c.want {
			t.Errorf("%s with %v: got %d, want %d", c.path, c.err, w.Code, c.want)
		}
	}
}

func TestLed(t *testing.T) {
	want := "12  HARBOUR           3'\n7   UNIVERSITY HOS.  now\n"
	w := get(newTestServer(&timetable{board: central()}), "/led/10115")
	if got := w.Body.String(); !strings.HasPrefix(got, want) || len(got) != 100 {
		t.Errorf("got\n%s", got)
	}
}
