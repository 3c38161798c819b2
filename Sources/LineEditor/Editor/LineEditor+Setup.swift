import CLibEdit
import Screen

extension LineEditor {
    /// Gives libedit our callbacks, the history and our keys, and works around its faults.
    ///
    /// - Parameter line: The editor, new.
    func setUp(_ line: OpaquePointer) {
        _ = nofault_set_client_data(line, Unmanaged.passUnretained(self).toOpaque())
        _ = nofault_set_character_function(line, nextCharacter)
        _ = nofault_set_prompt_function(line, currentPrompt)
        if let recall {
            // The size comes first: a new history keeps a single line.
            _ = nofault_set_history_size(recall, Int32(History.limit))
            _ = nofault_use_history(line, recall)
        }
        _ = nofault_add_completion(line, completeAtCaret)
        _ = nofault_set_editor(line, "emacs")
        EditingKey.bind(line)
        bindKeys(line)
        switch streams.settings {
        case .none: break
        case .users: _ = el_source(line, nil)
        case .file(let path): _ = el_source(line, path)
        }
        // Choosing a set of keys, as `bind -e` and `bind -v` do, has forgotten ours.
        EditingKey.bind(line)
        // Of emacs's keys the user may have bound some otherwise.
        if nofault_has_vi_keys(line) != 0 { bindKeys(line) }
        guard !keepsFaults else { return }
        // libedit inserts and deletes wrongly in a line that wraps; without these it overwrites.
        for capability in ["im", "ic", "IC", "ei", "dm", "dc", "DC"] {
            _ = nofault_set_capability(line, capability, "")
        }
    }

    /// Tells libedit what kind of terminal it has.
    ///
    /// Newer terminals call themselves by names that not every system has a description of, as over ssh; what the
    /// name begins with is near enough to edit a line.
    ///
    /// - Returns: Whether the cursor can be moved there.
    static func setTerminal(of line: OpaquePointer, _ terminal: Terminal) -> Bool {
        if let kind = terminal.kind { _ = nofault_set_terminal(line, kind) }
        if nofault_can_move_up(line) != 0 { return true }
        let families = ["xterm": "xterm", "tmux": "screen", "screen": "screen"]
        guard let name = terminal.name, let first = name.split(separator: "-").first,
            let family = families[String(first)], family != name
        else { return false }
        _ = nofault_set_terminal(line, family)
        return nofault_can_move_up(line) != 0
    }

    private func bindKeys(_ line: OpaquePointer) {
        // On macOS, and among vi's keys, ^R draws the line again.
        _ = nofault_bind(line, "^R", "em-inc-search-prev")
        _ = nofault_bind(line, "^I", "nofault-complete")
        // There is nothing to quote: no control character belongs into a line.
        _ = nofault_bind(line, "^V", "ed-unassigned")
        // libedit would take the rest of the line for a command of its own, and drop it.
        if nofault_has_vi_keys(line) == 0 {
            _ = nofault_bind(line, "\\ex", "ed-unassigned")
            _ = nofault_bind(line, "\\eX", "ed-unassigned")
        } else {
            _ = nofault_bind_alternative(line, ":", "ed-unassigned")
        }
    }

    /// Gives the terminal back, with what was typed ahead, and frees libedit's editor.
    ///
    /// - Parameter line: The editor; it is gone afterwards.
    static func end(_ line: OpaquePointer) {
        _ = nofault_prepare_terminal(line, 0)
        // el_end throws away what waits to be read, unless editing is off.
        _ = nofault_set_editing(line, 0)
        el_end(line)
    }
}
