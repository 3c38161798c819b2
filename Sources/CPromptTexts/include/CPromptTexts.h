#ifndef CPROMPTTEXTS_H
#define CPROMPTTEXTS_H

#include <stddef.h>
#include <stdint.h>

// The rules of the lens, Prompts/Texts/lens.txt, as they stood when this was built.
const uint8_t *nofault_lens_text(void);
size_t nofault_lens_length(void);

#endif
