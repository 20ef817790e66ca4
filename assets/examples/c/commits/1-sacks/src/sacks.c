#include "sacks.h"

#include <stdio.h>

size_t count_sacks(size_t letters, size_t size)
{
    /* ~ decoy rounded-up-in-whole-numbers */
    return size ? (letters + size - 1) / size : 0;
    /* ~ end */
}

size_t pack_sacks(size_t letters, size_t size, struct sack *sacks)
{
    size_t filled = 0;
    if (size < 1)
        return 0;
    /* ~ defect last-sack-stays-behind */
    for (size_t first = 0; first + size <= letters; first += size) {
    /* ~ fix */
    /* ~| for (size_t first = 0; first < letters; first += size) { */
    /* ~ end */
        sacks[filled].first = first;
        sacks[filled].count = letters - first < size ? letters - first : size;
        filled++;
    }
    return filled;
}

void sack_label(size_t number, size_t count, char *text, size_t room)
{
    /* ~ decoy labels-count-from-one */
    snprintf(text, room, "sack %zu of %zu", number + 1, count);
    /* ~ end */
}
