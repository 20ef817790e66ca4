package stopboard

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// The load balancer gives up after five seconds.
const requestTimeout = 4 * time.Second

var stopID = regexp.MustCompile(`^[0-9]{5}$`)

// Boards is where boards come from.
type Boards interface {
	Board(ctx context.Context, stop string) (Board, error)
}

type Server struct {
	engine Boards
	cache  *Cache
	now    func() time.Time
}

func NewServer(engine Boards, cache *Cache) *Server {
	return &Server{engine: engine, cache: cache, now: time.Now}
}

// Public is what the load balancer sees.
func (s *Server) Public() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/stops/", s.stop)
	mux.HandleFunc("/led/", s.led)
	return mux
}

// Internal is what the cluster sees.
func (s *Server) Internal() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Write([]byte("ok\n"))
	})
	return mux
}

func (s *Server) stop(w http.ResponseWriter, r *http.Request) {
	stop := strings.TrimPrefix(r.URL.Path, "/stops/")
	if !stopID.MatchString(stop) {
		http.Error(w, "a stop has five digits", http.StatusBadRequest)
		return
	}
	board, err := s.board(r.Context(), stop)
	if err != nil {
		fail(w, stop, err)
		return
	}
	if line := r.URL.Query().Get("line"); line != "" {
		board.OnLine(line)
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(board)
}

func (s *Server) board(ctx context.Context, stop string) (Board, error) {
	if board, ok := s.cache.Get(stop); ok {
		return board, nil
	}
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	board, err := s.engine.Board(ctx, stop)
	if err != nil {
		return Board{}, err
	}
	s.cache.Put(stop, board)
	return board, nil
}

func fail(w http.ResponseWriter, stop string, err error) {
	var status *StatusError
	switch {
	case errors.Is(err, context.Canceled):
		// Hung up (the tram is in the tunnel). Same number as in the nginx logs.
		w.WriteHeader(499)
	case errors.As(err, &status) && status.Code == http.StatusNotFound:
		http.Error(w, "no such stop", http.StatusNotFound)
	case errors.As(err, &status) && status.Code == http.StatusTooManyRequests:
		w.Header().Set("Retry-After", "1")
		http.Error(w, "busy", http.StatusServiceUnavailable)
	default:
		log.Printf("stop %s: %v", stop, err)
		http.Error(w, "no timetable at the moment", http.StatusBadGateway)
	}
}
