import CLibEdit

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
        _ = nofault_set_editor(line, "emacs")
        // On macOS ^R draws the line again.
        _ = nofault_bind(line, "^R", "em-inc-search-prev")
        // No key may lose a character: a pasted tab is text until Tab completes.
        _ = nofault_bind(line, "^I", "ed-insert")
        if terminal.readsSettings { _ = el_source(line, nil) }
        // libedit inserts and deletes wrongly in a line that wraps; without these it overwrites.
        for capability in ["im", "ic", "IC", "ei", "dm", "dc", "DC"] {
            _ = nofault_set_capability(line, capability, "")
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
