package stopboard

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// The load balancer gives up after five seconds.
const requestTimeout = 4 * time.Second

var stopID = regexp.MustCompile(`^[0-9]{5}$`)

type Server struct {
	cache *Cache
	now   func() time.Time
}

func NewServer(cache *Cache) *Server {
	return &Server{cache: cache, now: time.Now}
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
	mux.HandleFunc("/metrics", s.metrics)
	// ~ decoy anybody-may-drop
	mux.HandleFunc("/disruptions", s.disruption)
	// ~ end
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
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	return s.cache.Board(ctx, stop)
}

func (s *Server) metrics(w http.ResponseWriter, _ *http.Request) {
	stats := s.cache.Stats()
	fmt.Fprintf(w, "stopboard_requests_total{board=\"kept\"} %d\n", stats.Hits)
	fmt.Fprintf(w, "stopboard_requests_total{board=\"loaded\"} %d\n", stats.Loads)
	fmt.Fprintf(w, "stopboard_requests_total{board=\"joined\"} %d\n", stats.Joined)
}

// ~ accept old-board-after-drop
// disruption is called by dispatch when the engine has what they entered.
func (s *Server) disruption(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
		return
	}
	var body struct {
		Stops []string `json:"stops"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, stop := range body.Stops {
		s.cache.Drop(stop)
	}
	log.Printf("disruption: dropped %d stops", len(body.Stops))
	w.WriteHeader(http.StatusNoContent)
}

// ~ end
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
