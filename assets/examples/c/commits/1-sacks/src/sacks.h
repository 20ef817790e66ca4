#ifndef SACKS_H
#define SACKS_H

#include "letters.h"

/* Letters `first` to `first + count - 1`. */
struct sack {
    size_t first;
    size_t count;
};

/* How many sacks that many letters need. */
size_t count_sacks(size_t letters, size_t size);

/* Fills one sack after the other, each with up to `size` letters; `sacks` has room for count_sacks() of them. */
size_t pack_sacks(size_t letters, size_t size, struct sack *sacks);

/* Writes the label of a sack, as the post office reads it. */
void sack_label(size_t number, size_t count, char *text, size_t room);

#endif
