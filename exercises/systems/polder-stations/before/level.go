package polder

import (
	"fmt"
	"strconv"
	"strings"
)

// parseLevel reads a gauge, in centimetres above NAP (negative nearly everywhere).
//
// There are three kinds. The new ones say "-142". The Van Essen ones say "NAP-1,42m". Driehuizen says
// "58 OK" and means below the edge of the well, which is at -0,84.
// TODO(wieger) replace Driehuizen. Budget 2019. Budget 2021.
func parseLevel(s string) (int, error) {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, " OK") {
		n, err := strconv.Atoi(strings.TrimSuffix(s, " OK"))
		if err != nil {
			return 0, fmt.Errorf("gauge says %q", s)
		}
		return -84 - n, nil
	}
	if strings.HasPrefix(s, "NAP") {
		s = strings.TrimSuffix(strings.TrimPrefix(s, "NAP"), "m")
		f, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
		if err != nil {
			return 0, fmt.Errorf("gauge says %q", s)
		}
		if f < 0 {
			return int(f*100 - 0.5), nil
		}
		return int(f*100 + 0.5), nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0, fmt.Errorf("gauge says %q", s)
	}
	return n, nil
}
