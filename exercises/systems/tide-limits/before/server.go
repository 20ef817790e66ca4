package tided

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

type Server struct {
	keys map[string]string
}

func NewServer(keys map[string]string) *Server {
	return &Server{keys: keys}
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
		if _, ok := s.keys[r.Header.Get("X-Api-Key")]; !ok {
			http.Error(w, "unknown key", http.StatusUnauthorized)
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
