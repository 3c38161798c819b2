#ifndef CPROMPTTEXTS_H
#define CPROMPTTEXTS_H

#include <stddef.h>
#include <stdint.h>

// Returns a file of prompts as it stood when this was built, and sets its length in bytes; NULL where the language
// has no such file, which the caller then takes from English.
const uint8_t *_Nullable nofault_prompt_text(
    const char *_Nonnull language, const char *_Nonnull file, size_t *_Nonnull length);

// Returns the tag of the language at a place, from 0, in the order in which the languages first stand in the table; NULL
// behind the last.
const char *_Nullable nofault_prompt_language(size_t place);

// The draft of the sample incident, Scripts/cloudflare-2019-07-02-draft.script.
const uint8_t *_Nonnull nofault_sample_draft_text(void);
size_t nofault_sample_draft_length(void);

// The draft that the sample meeting loads, Scripts/gitlab-2017-01-31-draft.script.
const uint8_t *_Nonnull nofault_sample_meeting_draft_text(void);
size_t nofault_sample_meeting_draft_length(void);

// The sample meeting, Scripts/gitlab-2017-01-31-meeting.script.
const uint8_t *_Nonnull nofault_sample_meeting_text(void);
size_t nofault_sample_meeting_length(void);

#endif
