// What Swift can't see of libedit: its variadic calls, one wrapper for each use, and the standard
// streams, which Swift 6 refuses as shared mutable state.
//
// Only what Debian's libedit and Apple's (a code base of 2012 that claims the same version) have in
// common may appear here: no el_init_fd, el_cursor, el_replacestr, EL_SAFEREAD or EL_ALIAS_TEXT.

#ifndef NOFAULT_CLIBEDIT_SHIM_H
#define NOFAULT_CLIBEDIT_SHIM_H

#include <stdio.h>
#include <wchar.h>
#include <wctype.h>
#include <histedit.h>

typedef wchar_t *(*nofault_prompt_function)(EditLine *);
typedef int (*nofault_character_function)(EditLine *, wchar_t *);
typedef unsigned char (*nofault_key_function)(EditLine *, wint_t);

static inline FILE *nofault_standard_input(void) { return stdin; }
static inline FILE *nofault_standard_output(void) { return stdout; }
static inline FILE *nofault_standard_error(void) { return stderr; }

// POSIX has it; glibc declares it only under a feature macro that importing can't set.
static inline int nofault_character_width(wchar_t character) {
    extern int wcwidth(wchar_t);
    return wcwidth(character);
}

// The wide call: the narrow one cuts characters to a byte on macOS.
static inline int nofault_set_character_function(EditLine *line, nofault_character_function next) {
    return el_wset(line, EL_GETCFN, next);
}

// The wide call: the narrow one crashes on a prompt that doesn't decode in the locale.
static inline int nofault_set_prompt_function(EditLine *line, nofault_prompt_function prompt) {
    return el_wset(line, EL_PROMPT, prompt);
}

static inline int nofault_set_client_data(EditLine *line, void *data) {
    return el_set(line, EL_CLIENTDATA, data);
}

static inline void *nofault_client_data(EditLine *line) {
    void *data = NULL;
    return el_get(line, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

static inline int nofault_set_terminal(EditLine *line, const char *name) {
    return el_set(line, EL_TERMINAL, name);
}

static inline int nofault_set_editor(EditLine *line, const char *name) {
    return el_set(line, EL_EDITOR, name);
}

static inline int nofault_set_capability(EditLine *line, const char *name, const char *value) {
    return el_set(line, EL_SETTC, name, value, (char *)NULL);
}

// Keys and commands are our own constants, never what somebody typed: a long string overflows.
static inline int nofault_bind(EditLine *line, const char *key, const char *command) {
    return el_set(line, EL_BIND, key, command, (char *)NULL);
}

// The same among vi's commands.
static inline int nofault_bind_alternative(EditLine *line, const char *key, const char *command) {
    return el_set(line, EL_BIND, "-a", key, command, (char *)NULL);
}

// What libedit says that a key is bound to; empty for nothing, null where there is no memory. The caller frees it.
static inline char *nofault_describe_binding(
    EditLine *line, const char *key, FILE *output, FILE *errors, FILE *silence) {
    char *text = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&text, &size);
    if (memory == NULL) return NULL;
    el_set(line, EL_SETFP, 1, memory);
    el_set(line, EL_SETFP, 2, silence);
    el_set(line, EL_BIND, key, (char *)NULL);
    el_set(line, EL_SETFP, 1, output);
    el_set(line, EL_SETFP, 2, errors);
    fclose(memory);
    return text;
}

// Adds a command of our own, which keys can be bound to as nofault-complete. The names are wide
// literals, for libedit keeps the pointers.
static inline int nofault_add_completion(EditLine *line, nofault_key_function function) {
    return el_wset(line, EL_ADDFN, L"nofault-complete", L"Complete the word before the caret",
        function);
}

// Asks for vi's keys or emacs's, as the user's settings left them.
static inline int nofault_has_vi_keys(EditLine *line) {
    const char *name = NULL;
    return el_get(line, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}

static inline int nofault_set_output(EditLine *line, FILE *stream) {
    return el_set(line, EL_SETFP, 1, stream);
}

static inline int nofault_set_errors(EditLine *line, FILE *stream) {
    return el_set(line, EL_SETFP, 2, stream);
}

static inline int nofault_set_editing(EditLine *line, int on) {
    return el_set(line, EL_EDITMODE, on);
}

static inline int nofault_is_editing(EditLine *line) {
    int on = 0;
    return el_get(line, EL_EDITMODE, &on) == 0 && on != 0;
}

// Without it libedit edits on one row and warns; the caller reads plainly instead.
static inline int nofault_can_move_up(EditLine *line) {
    char *sequence = NULL;
    return el_get(line, EL_GETTC, "up", &sequence, (char *)NULL) == 0 && sequence != NULL
        && *sequence != '\0';
}

// 1 puts the terminal into the editor's mode, 0 back into the one it was found in.
static inline int nofault_prepare_terminal(EditLine *line, int on) {
    return el_set(line, EL_PREP_TERM, on);
}

static inline int nofault_refresh(EditLine *line) {
    return el_set(line, EL_REFRESH);
}

static inline int nofault_use_history(EditLine *line, HistoryW *history) {
    return el_wset(line, EL_HIST, history_w, history);
}

static inline int nofault_set_history_size(HistoryW *history, int count) {
    HistEventW event;
    return history_w(history, &event, H_SETSIZE, count);
}

static inline int nofault_enter_history(HistoryW *history, const wchar_t *text) {
    HistEventW event;
    return history_w(history, &event, H_ENTER, text);
}

#endif
