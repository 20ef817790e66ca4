#include <assert.h>

#include "../src/letters.h"

int main(void)
{
    struct letter letters[] = {{1, 20}, {2, 50}};
    assert(total_weight(letters, 2) == 70);
    return 0;
}
