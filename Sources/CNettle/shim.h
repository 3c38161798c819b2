// SHA-256 as the system's libnettle computes it.

#ifndef NOFAULT_CNETTLE_SHIM_H
#define NOFAULT_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
