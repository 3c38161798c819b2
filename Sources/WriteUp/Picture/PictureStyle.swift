/// How the picture looks: colours by what things are, light, dark and in print.
///
/// Facts and signals differ in colour, in shape and in the side of the line, and the shades in their
/// pattern. The colours are blue and orange, which people who confuse red and green tell apart
/// (Okabe and Ito, "Color Universal Design", 2008), each at least 4.5 to 1 against its ground (WCAG 2.2, 1.4.3).
enum PictureStyle {
    /// The style sheet, for the page and for a picture on its own.
    static let sheet = """
        .tl { --tl-ink: #1d2530; --tl-soft: #5b6675; --tl-rule: #98a3b0; --tl-fact: #0a5a9c; --tl-signal: #b04a00; \
        --tl-late: #fbe3d0; --tl-open: #eef1f4; --tl-paper: #ffffff; }
        @media (prefers-color-scheme: dark) { .tl { --tl-ink: #e4e8ed; --tl-soft: #a3aebb; --tl-rule: #66717e; \
        --tl-fact: #74b8f5; --tl-signal: #f2a65a; --tl-late: #46301c; --tl-open: #232b34; --tl-paper: #161b21; } }
        @media print { .tl { --tl-ink: #000; --tl-soft: #333; --tl-rule: #777; --tl-fact: #000; --tl-signal: #000; \
        --tl-late: #ddd; --tl-open: #f2f2f2; --tl-paper: #fff; } .tl .tl-signal { fill: #fff; } }
        .tl { font: 12px Helvetica, Arial, "Liberation Sans", "Nimbus Sans", Roboto, "Noto Sans", "As narrow", sans-serif; }
        .tl text { fill: var(--tl-ink); paint-order: stroke; stroke: var(--tl-paper); stroke-width: 3px; \
        stroke-linejoin: round; }
        .tl .tl-quiet { fill: var(--tl-soft); }
        .tl .tl-id { font-weight: 700; }
        .tl .tl-axis { stroke: var(--tl-ink); stroke-width: 2; fill: none; }
        .tl .tl-rule { stroke: var(--tl-rule); fill: none; }
        .tl .tl-flag { stroke: var(--tl-ink); stroke-dasharray: 4 3; fill: none; }
        .tl .tl-fact { fill: var(--tl-fact); stroke: var(--tl-fact); stroke-width: 1.5; }
        .tl .tl-signal { fill: var(--tl-signal); stroke: var(--tl-signal); stroke-width: 1.5; }
        .tl .tl-late { fill: var(--tl-late); }
        .tl .tl-open { fill: var(--tl-open); }
        .tl .tl-hatch { stroke: var(--tl-signal); stroke-width: 1; stroke-opacity: 0.45; }
        .tl .tl-paper { fill: var(--tl-paper); stroke: none; }
        """
}
