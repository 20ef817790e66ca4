package stopboard

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

type answer struct {
	code int
	body string
}

func (a answer) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: a.code, Body: io.NopCloser(strings.NewReader(a.body)), Request: r}, nil
}

func TestEngineReadsABoard(t *testing.T) {
	body := `{"stop":"10115","name":"Central","departures":[{"line":"12","towards":"Harbour","due":"2024-05-06T07:58:00Z"}]}`
	e := NewEngine("http://engine", &http.Client{Transport: answer{200, body}})
	b, err := e.Board(context.Background(), "10115")
	if err != nil {
		t.Fatal(err)
	}
	if b.Name != "Central" || len(b.Departures) != 1 || b.Departures[0].Line != "12" {
		t.Errorf("got %+v", b)
	}
}

func TestEngineReportsTheStatus(t *testing.T) {
	e := NewEngine("http://engine", &http.Client{Transport: answer{404, "{}"}})
	_, err := e.Board(context.Background(), "10115")
	var status *StatusError
	if !errors.As(err, &status) || status.Code != 404 {
		t.Errorf("got %v", err)
	}
}
