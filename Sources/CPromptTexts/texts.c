// Texts that are compiled in: #embed (C23 6.10.4) costs the compiler nothing, where a literal of Swift costs seconds.
#include "CPromptTexts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t lens[] = {
#embed "../../Prompts/Texts/lens.txt"
};

static const uint8_t sample_draft[] = {
#embed "../../Scripts/cloudflare-2019-07-02-draft.script"
};

static const uint8_t sample_meeting_draft[] = {
#embed "../../Scripts/gitlab-2017-01-31-draft.script"
};

static const uint8_t sample_meeting[] = {
#embed "../../Scripts/gitlab-2017-01-31-meeting.script"
};

const uint8_t *nofault_lens_text(void) { return lens; }
size_t nofault_lens_length(void) { return sizeof lens; }

const uint8_t *nofault_sample_draft_text(void) { return sample_draft; }
size_t nofault_sample_draft_length(void) { return sizeof sample_draft; }

const uint8_t *nofault_sample_meeting_draft_text(void) { return sample_meeting_draft; }
size_t nofault_sample_meeting_draft_length(void) { return sizeof sample_meeting_draft; }

const uint8_t *nofault_sample_meeting_text(void) { return sample_meeting; }
size_t nofault_sample_meeting_length(void) { return sizeof sample_meeting; }
