package rater

import "time"

// Recent remembers which vehicle was where, in two maps: when the newer one is
// full it becomes the older one, and what was in the older one is forgotten.
type Recent struct {
	window time.Duration
	size   int

	// ~ defect recent-survives-abort
	newer, older map[string]time.Time
	// ~ fix
	// ~| batch, newer, older map[string]time.Time
	// ~ end
}

func NewRecent(window time.Duration, size int) *Recent {
	// ~ defect recent-survives-abort
	return &Recent{window: window, size: size, newer: map[string]time.Time{}}
	// ~ fix
	// ~| r := &Recent{window: window, size: size, newer: map[string]time.Time{}}
	// ~| r.Drop()
	// ~| return r
	// ~ end
}

// ~ accept recent-survives-abort
// Seen says whether p is a second reading of a passage that was counted. If it
// is not, it counts.
func (r *Recent) Seen(p Passage) bool {
	key := p.Gantry + " " + p.Plate
	// ~ end
	// ~ defect recent-survives-abort
	for _, m := range []map[string]time.Time{r.newer, r.older} {
		// ~ fix
		// ~| for _, m := range []map[string]time.Time{r.batch, r.newer, r.older} {
		// ~ end
		// ~ decoy late-reading-is-close
		if at, ok := m[key]; ok && p.At.Sub(at).Abs() < r.window {
			return true
		}
		// ~ end
	}
	// ~ defect recent-survives-abort
	r.newer[key] = p.At
	// ~ fix
	// ~| r.batch[key] = p.At
	// ~ end
	return false
}

// ~ defect recent-survives-abort
// Turn makes room. Call it between batches.
func (r *Recent) Turn() {
	// ~ fix
	// ~| // Drop forgets what Seen has counted since the last call of Keep.
	// ~| func (r *Recent) Drop() {
	// ~| 	r.batch = map[string]time.Time{}
	// ~| }
	// ~|
	// ~| // Keep takes over what Seen has counted, and makes room.
	// ~| func (r *Recent) Keep() {
	// ~| 	for key, at := range r.batch {
	// ~| 		r.newer[key] = at
	// ~| 	}
	// ~| 	r.batch = map[string]time.Time{}
	// ~ end
	if len(r.newer) >= r.size {
		r.older, r.newer = r.newer, map[string]time.Time{}
	}
}
