package stopboard

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// TXT2: four rows of 24 columns, nothing behind the last row. Firmware 1.x shows
// whatever it gets until it gets something else and it does not look at the
// status, so this must ALWAYS answer 200 with four full rows.
//
// TODO umlauts (needs the code page of the Harbour poles, ask Piet)
const led_rows = 4
const led_cols = 24

func (s *Server) led(w http.ResponseWriter, r *http.Request) {
	id := strings.TrimPrefix(r.URL.Path, "/led/")
	if !stopID.MatchString(id) {
		w.Write([]byte(led_text([]string{"CHECK STOP NUMBER"})))
		return
	}
	b, err := s.board(r.Context(), id)
	if err != nil {
		w.Write([]byte(led_text([]string{"PLEASE SEE TIMETABLE"})))
		return
	}
	rows := []string{}
	for i := range b.Departures {
		d := &b.Departures[i]
		if d.Cancelled || d.Due.Before(s.now()) {
			continue
		}
		if len(d.Towards) > 15 {
			d.Towards = d.Towards[:14] + "."
		}
		rows = append(rows, fmt.Sprintf("%-3s %-15s %4s", d.Line, strings.ToUpper(d.Towards), led_min(d.Due.Sub(s.now()))))
	}
	if b.Notice != "" && len(rows) > led_rows-1 {
		rows = rows[:led_rows-1]
	}
	if b.Notice != "" {
		rows = append(rows, b.Notice)
	}
	w.Write([]byte(led_text(rows)))
}

func led_min(d time.Duration) string {
	if d < time.Minute {
		return "now"
	}
	return fmt.Sprintf("%d'", int(d/time.Minute))
}

func led_text(rows []string) string {
	out := ""
	for i := 0; i < led_rows; i++ {
		row := ""
		if i < len(rows) {
			row = rows[i]
		}
		if len(row) > led_cols {
			row = row[:led_cols]
		}
		out += fmt.Sprintf("%-*s\n", led_cols, row)
	}
	return out
}
