// Texts that are compiled in: #embed (C23 6.10.4) costs the compiler nothing, where a literal of Swift costs seconds.
#include "CPromptTexts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t lens[] = {
#embed "../../Prompts/Texts/lens.txt"
};

const uint8_t *nofault_lens_text(void) { return lens; }
size_t nofault_lens_length(void) { return sizeof lens; }
