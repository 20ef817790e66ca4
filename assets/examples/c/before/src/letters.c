#include "letters.h"

int total_weight(const struct letter *letters, size_t count)
{
    int total = 0;
    for (size_t i = 0; i < count; i++)
        total += letters[i].grams;
    return total;
}
