// Texts that are compiled in: #embed (C23 6.10.4) costs the compiler nothing, where a literal of Swift costs seconds.
#include "CPromptTexts.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t en_directive[] = {
#embed "../../Prompts/Texts/directive.txt"
};
static const uint8_t en_prepare[] = {
#embed "../../Prompts/Texts/prepare.txt"
};
static const uint8_t en_room[] = {
#embed "../../Prompts/Texts/room.txt"
};
static const uint8_t en_timeline[] = {
#embed "../../Prompts/Texts/timeline.txt"
};
static const uint8_t en_cause[] = {
#embed "../../Prompts/Texts/cause.txt"
};
static const uint8_t en_factors[] = {
#embed "../../Prompts/Texts/factors.txt"
};
static const uint8_t en_actions[] = {
#embed "../../Prompts/Texts/actions.txt"
};
static const uint8_t en_after[] = {
#embed "../../Prompts/Texts/after.txt"
};
static const uint8_t en_turn_round[] = {
#embed "../../Prompts/Texts/turn_round.txt"
};
static const uint8_t en_cues[] = {
#embed "../../Prompts/Texts/cues.txt"
};
static const uint8_t en_names[] = {
#embed "../../Prompts/Texts/names.txt"
};
static const uint8_t en_dates[] = {
#embed "../../Prompts/Texts/dates.txt"
};
static const uint8_t en_invitation[] = {
#embed "../../Prompts/Texts/invitation.txt"
};
static const uint8_t en_meeting[] = {
#embed "../../Prompts/Texts/meeting.txt"
};
static const uint8_t en_findings[] = {
#embed "../../Prompts/Texts/findings.txt"
};
static const uint8_t en_page[] = {
#embed "../../Prompts/Texts/page.txt"
};
static const uint8_t en_lens[] = {
#embed "../../Prompts/Texts/lens.txt"
};
static const uint8_t de_directive[] = {
#embed "../../Prompts/de/directive.txt"
};
static const uint8_t de_prepare[] = {
#embed "../../Prompts/de/prepare.txt"
};
static const uint8_t de_room[] = {
#embed "../../Prompts/de/room.txt"
};
static const uint8_t de_timeline[] = {
#embed "../../Prompts/de/timeline.txt"
};
static const uint8_t de_cause[] = {
#embed "../../Prompts/de/cause.txt"
};
static const uint8_t de_factors[] = {
#embed "../../Prompts/de/factors.txt"
};
static const uint8_t de_actions[] = {
#embed "../../Prompts/de/actions.txt"
};
static const uint8_t de_after[] = {
#embed "../../Prompts/de/after.txt"
};
static const uint8_t de_turn_round[] = {
#embed "../../Prompts/de/turn_round.txt"
};
static const uint8_t de_cues[] = {
#embed "../../Prompts/de/cues.txt"
};
static const uint8_t de_names[] = {
#embed "../../Prompts/de/names.txt"
};
static const uint8_t de_dates[] = {
#embed "../../Prompts/de/dates.txt"
};
static const uint8_t de_invitation[] = {
#embed "../../Prompts/de/invitation.txt"
};
static const uint8_t de_meeting[] = {
#embed "../../Prompts/de/meeting.txt"
};
static const uint8_t de_findings[] = {
#embed "../../Prompts/de/findings.txt"
};
static const uint8_t de_page[] = {
#embed "../../Prompts/de/page.txt"
};

static const uint8_t draft[] = {
#embed "../../Scripts/cloudflare-2019-07-02-draft.script"
};

static const uint8_t meeting_draft[] = {
#embed "../../Scripts/gitlab-2017-01-31-draft.script"
};

static const uint8_t meeting[] = {
#embed "../../Scripts/gitlab-2017-01-31-meeting.script"
};

// A name and its bytes: prompts by language and file, scripts by their folder and file. What stands here is all that makes
// a language known.
static const struct {
    const char *name;
    const uint8_t *bytes;
    size_t length;
} texts[] = {
    {"en/directive.txt", en_directive, sizeof en_directive},
    {"en/prepare.txt", en_prepare, sizeof en_prepare},
    {"en/room.txt", en_room, sizeof en_room},
    {"en/timeline.txt", en_timeline, sizeof en_timeline},
    {"en/cause.txt", en_cause, sizeof en_cause},
    {"en/factors.txt", en_factors, sizeof en_factors},
    {"en/actions.txt", en_actions, sizeof en_actions},
    {"en/after.txt", en_after, sizeof en_after},
    {"en/turn_round.txt", en_turn_round, sizeof en_turn_round},
    {"en/cues.txt", en_cues, sizeof en_cues},
    {"en/names.txt", en_names, sizeof en_names},
    {"en/dates.txt", en_dates, sizeof en_dates},
    {"en/invitation.txt", en_invitation, sizeof en_invitation},
    {"en/meeting.txt", en_meeting, sizeof en_meeting},
    {"en/findings.txt", en_findings, sizeof en_findings},
    {"en/page.txt", en_page, sizeof en_page},
    {"en/lens.txt", en_lens, sizeof en_lens},
    {"de/directive.txt", de_directive, sizeof de_directive},
    {"de/prepare.txt", de_prepare, sizeof de_prepare},
    {"de/room.txt", de_room, sizeof de_room},
    {"de/timeline.txt", de_timeline, sizeof de_timeline},
    {"de/cause.txt", de_cause, sizeof de_cause},
    {"de/factors.txt", de_factors, sizeof de_factors},
    {"de/actions.txt", de_actions, sizeof de_actions},
    {"de/after.txt", de_after, sizeof de_after},
    {"de/turn_round.txt", de_turn_round, sizeof de_turn_round},
    {"de/cues.txt", de_cues, sizeof de_cues},
    {"de/names.txt", de_names, sizeof de_names},
    {"de/dates.txt", de_dates, sizeof de_dates},
    {"de/invitation.txt", de_invitation, sizeof de_invitation},
    {"de/meeting.txt", de_meeting, sizeof de_meeting},
    {"de/findings.txt", de_findings, sizeof de_findings},
    {"de/page.txt", de_page, sizeof de_page},
    {"scripts/cloudflare-2019-07-02-draft.script", draft, sizeof draft},
    {"scripts/gitlab-2017-01-31-draft.script", meeting_draft, sizeof meeting_draft},
    {"scripts/gitlab-2017-01-31-meeting.script", meeting, sizeof meeting},
};

const uint8_t *nofault_text(const char *name, size_t *length) {
    for (size_t index = 0; index < sizeof texts / sizeof texts[0]; index++) {
        if (strcmp(texts[index].name, name) == 0) {
            *length = texts[index].length;
            return texts[index].bytes;
        }
    }
    return NULL;
}

const char *nofault_text_name(size_t place) {
    return place < sizeof texts / sizeof texts[0] ? texts[place].name : NULL;
}
