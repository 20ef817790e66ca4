#ifndef LETTERS_H
#define LETTERS_H

#include <stddef.h>

/* One letter: the door that it goes to, and its weight in grams. */
struct letter {
    int door;
    int grams;
};

/* The weight of all letters in grams. */
int total_weight(const struct letter *letters, size_t count);

#endif
