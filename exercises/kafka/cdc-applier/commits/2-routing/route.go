package cdc

// LaneFor returns the lane of a table, from 0 to lanes-1. It depends on nothing
// but its arguments, so a table keeps its lane from round to round.
func LaneFor(table string, lanes int) int {
	// The polynomial that Java uses for strings: cheap, and even enough for names.
	// ~ defect negative-lane
	hash := 0
	for i := 0; i < len(table); i++ {
		hash = 31*hash + int(table[i])
	}
	return hash % lanes
	// ~ fix
	// ~| hash := uint32(0)
	// ~| for i := 0; i < len(table); i++ {
	// ~| 	hash = 31*hash + uint32(table[i])
	// ~| }
	// ~| return int(hash % uint32(lanes))
	// ~ end
}
