// Lines, widths and output are the language that every view speaks.
@_exported public import Screen
