package tided

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func get(h http.Handler, key, path string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("X-Api-Key", key)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

var keys = map[string]string{"k1": "harbourcam", "k2": "yachtclub"}

func newTestServer() *Server {
	limit, _ := newTestLimiter()
	return NewServer(keys, limit)
}

func TestTides(t *testing.T) {
	h := newTestServer().Handler()
	for path, want := range map[string]int{
		"/v1/tides?port=brest&day=2024-03-04":     200,
		"/v1/tides?port=atlantis&day=2024-03-04":  400,
		"/v1/tides?port=brest&day=monday":         400,
		"/v1/tides.csv?port=brest&day=2024-03-04": 200,
	} {
		if w := get(h, "k1", path); w.Code != want {
			t.Errorf("%s: got %d, want %d", path, w.Code, want)
		}
		if w := get(h, "k3", path); w.Code != 401 {
			t.Errorf("%s without a key: got %d", path, w.Code)
		}
	}
}

func TestCSVForOldPlotters(t *testing.T) {
	w := get(newTestServer().Handler(), "k1", "/v1/tides.csv?port=brest&day=2024-03-04")
	rows := strings.Split(w.Body.String(), "\r\n")
	if len(rows) != 49 || !strings.HasPrefix(rows[1], "00:30;") || strings.Contains(rows[1], ".") {
		t.Errorf("got %d rows, the second is %q", len(rows), rows[1])
	}
}

func TestTooManyRequests(t *testing.T) {
	h := newTestServer().Handler()
	for i := 0; i < 10; i++ {
		get(h, "k1", "/v1/tides?port=brest&day=2024-03-04")
		get(h, "k1", "/v1/tides.csv?port=brest&day=2024-03-04")
	}
	for _, path := range []string{"/v1/tides", "/v1/tides.csv"} {
		if w := get(h, "k1", path); w.Code != 429 || w.Header().Get("Retry-After") != "1" {
			t.Errorf("%s: got %d, Retry-After %q", path, w.Code, w.Header().Get("Retry-After"))
		}
	}
	if w := get(h, "k2", "/v1/tides?port=brest&day=2024-03-04"); w.Code != 200 {
		t.Errorf("k2: got %d", w.Code)
	}
}

func TestReadKeys(t *testing.T) {
	got, err := ReadKeys(strings.NewReader("# ours\nk1 harbourcam\n\nk2 yachtclub # until May\n"))
	if err != nil || len(got) != 2 || got["k2"] != "yachtclub" {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := ReadKeys(strings.NewReader("k1\n")); err == nil {
		t.Error("no error")
	}
}
