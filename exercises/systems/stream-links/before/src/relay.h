#ifndef RELAY_H
#define RELAY_H

/* Passes an answer on from a server to a browser. 0, or -1 if one of them is gone. */
int relay(int from, int to);

#endif
