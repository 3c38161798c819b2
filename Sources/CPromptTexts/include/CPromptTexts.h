#ifndef CPROMPTTEXTS_H
#define CPROMPTTEXTS_H

#include <stddef.h>
#include <stdint.h>

// The rules of the lens, Prompts/Texts/lens.txt, as they stood when this was built.
const uint8_t *nofault_lens_text(void);
size_t nofault_lens_length(void);

// The draft of the sample incident, Scripts/cloudflare-2019-07-02-draft.script.
const uint8_t *nofault_sample_draft_text(void);
size_t nofault_sample_draft_length(void);

// The draft that the sample meeting loads, Scripts/gitlab-2017-01-31-draft.script.
const uint8_t *nofault_sample_meeting_draft_text(void);
size_t nofault_sample_meeting_draft_length(void);

// The sample meeting, Scripts/gitlab-2017-01-31-meeting.script.
const uint8_t *nofault_sample_meeting_text(void);
size_t nofault_sample_meeting_length(void);

#endif
