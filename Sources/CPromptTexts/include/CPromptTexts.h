#ifndef CPROMPTTEXTS_H
#define CPROMPTTEXTS_H

#include <stddef.h>
#include <stdint.h>

// Returns a file as it stood when this was built, and sets its length in bytes; NULL where none has the name. A file of
// prompts is named by its language, as en/cues.txt, and a sample script as scripts/NAME.script.
const uint8_t *_Nullable nofault_text(const char *_Nonnull name, size_t *_Nonnull length);

// Returns the name of the file at a place, from 0, in the order in which they stand in the table; NULL behind the last.
const char *_Nullable nofault_text_name(size_t place);

#endif
