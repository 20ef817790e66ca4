package stopboard

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// StatusError is an answer of the engine other than 200.
type StatusError struct{ Code int }

func (e *StatusError) Error() string {
	return fmt.Sprintf("engine answered %d %s", e.Code, http.StatusText(e.Code))
}

// Engine is the timetable engine.
type Engine struct {
	base   string
	client *http.Client
}

func NewEngine(base string, client *http.Client) *Engine {
	return &Engine{base: base, client: client}
}

// Board asks for the board of a stop.
func (e *Engine) Board(ctx context.Context, stop string) (Board, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, e.base+"/v2/board/"+stop, nil)
	if err != nil {
		return Board{}, err
	}
	resp, err := e.client.Do(req)
	if err != nil {
		return Board{}, fmt.Errorf("ask engine: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return Board{}, &StatusError{resp.StatusCode}
	}
	var board Board
	if err := json.NewDecoder(resp.Body).Decode(&board); err != nil {
		return Board{}, fmt.Errorf("board of %s: %w", stop, err)
	}
	return board, nil
}
