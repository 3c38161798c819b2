#ifndef CPROMPTTEXTS_H
#define CPROMPTTEXTS_H

#include <stddef.h>
#include <stdint.h>

// Returns a file of prompts as it stood when this was built, and sets its length in bytes; NULL where the language
// has no such file, which the caller then takes from English.
const uint8_t *_Nullable nofault_prompt_text(
    const char *_Nonnull language, const char *_Nonnull file, size_t *_Nonnull length);

#endif
