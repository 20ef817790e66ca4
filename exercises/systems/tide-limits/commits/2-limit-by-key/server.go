package tided

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

type Server struct {
	keys  map[string]string
	limit *Limiter
}

func NewServer(keys map[string]string, limit *Limiter) *Server {
	return &Server{keys: keys, limit: limit}
}

func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("/v1/tides", s.withKey(tides))
	mux.HandleFunc("/v1/tides.csv", s.withKey(csv))
	return mux
}

func (s *Server) withKey(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-Api-Key")
		// ~ decoy unknown-keys-are-not-limited
		if _, ok := s.keys[key]; !ok {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		// ~ end
		if wait, ok := s.limit.Allow(key); !ok {
			// ~ decoy whole-seconds
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
			// ~ end
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next(w, r)
	}
}

func query(r *http.Request) (port, time.Time, error) {
	p, ok := ports[r.URL.Query().Get("port")]
	if !ok {
		return port{}, time.Time{}, fmt.Errorf("unknown port")
	}
	day, err := time.Parse("2006-01-02", r.URL.Query().Get("day"))
	return p, day, err
}

func tides(w http.ResponseWriter, r *http.Request) {
	p, day, err := query(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(heights(p, day))
}

// csv is read by plotters from 2006. They want CRLF, and a 200 whatever happens.
func csv(w http.ResponseWriter, r *http.Request) {
	p, day, err := query(r)
	if err != nil {
		fmt.Fprint(w, "ERR;"+strings.ToUpper(err.Error())+"\r\n")
		return
	}
	for _, h := range heights(p, day) {
		s := fmt.Sprintf("%s;%.2f\r\n", h.At.Format("15:04"), h.Metres)
		fmt.Fprint(w, strings.Replace(s, ".", ",", 1))
	}
}
