//! What the document says of each row: how it was measured, in which tables and plots it is shown.

/// A row's part of the document.
pub(super) struct Section {
    pub(super) row: &'static str,
    pub(super) heading: &'static str,
    pub(super) about: &'static str,
    pub(super) tables: &'static [Table],
    pub(super) plots: &'static [Plot],
}

/// A table of medians: stacks down, numbers of articles across.
pub(super) struct Table {
    pub(super) what: &'static str,
    pub(super) caption: &'static str,
}

/// A picture of the medians of something.
pub(super) struct Plot {
    pub(super) kind: Kind,
    pub(super) what: &'static str,
    pub(super) setting: &'static str,
    pub(super) title: &'static str,
}

/// How it is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bars,
    Lines,
}

const fn table(what: &'static str, caption: &'static str) -> Table {
    Table { what, caption }
}

const fn plot(kind: Kind, what: &'static str, setting: &'static str, title: &'static str) -> Plot {
    Plot { kind, what, setting, title }
}

/// All of them, in order.
pub(super) const SECTIONS: &[Section] = &[
    Section {
        row: "paint",
        heading: "The first article",
        about: "From the start of the navigation until just after the first frame in which the first article's \
                headline is laid out on the screen, found by a script that looks in each frame, the same for \
                all. (Element Timing would be the browser's own word, but it says nothing of shadow trees; where the \
                headline is the first thing painted, the two agree to within a frame.) \
                The others, and the static page, are given what a list shows: headline, source, time and the \
                first 320 characters of the text; our page holds what `newsstand page` writes into it. \
                Once our widget has taken over, what stands on the screen is compared with what stood there \
                at that first frame: the headlines and paragraphs of articles, each by its text and by the \
                place of its first to its last letter, to half a pixel; and all layout shifts are added up.",
        tables: &[table("first", "First article painted, in ms")],
        plots: &[
            plot(Kind::Bars, "first", "slow", "First article painted, slow, ms (logarithmic)"),
            plot(Kind::Bars, "first", "fast", "First article painted, fast, ms (logarithmic)"),
        ],
    },
    Section {
        row: "interactive",
        heading: "The first click",
        about: "From the start of the navigation until just after the first frame that shows another number of \
                articles, with one click on the first source as soon as it is on the screen. A click that \
                comes before the program counts with its answer's time; `lost` says how many clicks were \
                never answered and had to be repeated, ten seconds later. Bytes are those of every file asked \
                for by then, whole, with its headers.",
        tables: &[
            table("answered", "Filter click answered, in ms"),
            table("shown", "The filter is on the screen, in ms"),
            table("lost", "Clicks that were lost"),
            table("code", "Code asked for by then, in bytes"),
            table("bytes", "All that was asked for by then, in bytes"),
            table("cpu", "The main thread's work until then, in ms"),
            table("script", "Of that in scripts and WebAssembly"),
            table("style", "Of that finding styles"),
            table("layout", "Of that laying out"),
        ],
        plots: &[plot(
            Kind::Bars,
            "answered",
            "slow",
            "Filter click answered, slow, ms (logarithmic)",
        )],
    },
    Section {
        row: "sizes",
        heading: "The code",
        about: "Bytes with Brotli at its best. Ours is everything in `dist/embed` that a page with the widget can \
                come to load; the others' is one bundle each, minified by Rolldown.",
        tables: &[table("bytes", "Code, in bytes")],
        plots: &[],
    },
    Section {
        row: "filter",
        heading: "A filter",
        about: "Ten sources are chosen and let go of, one after the other. A click comes just after a frame, so \
                that waiting for the next one, at most 16.7 ms, is part of every time. CPU is the main thread's \
                work for a click, all of it, less what asking costs without a click.",
        tables: &[
            table("median", "Click to next paint, in ms: the median of 20 clicks"),
            table("p95", "The same: the slowest but one"),
            table("cpu", "CPU for a click, in ms: the median of 20 clicks"),
            table("cpu-most", "The same: the most"),
            table("script", "Of the median, in scripts and WebAssembly"),
            table("style", "Of it, finding styles"),
            table("layout", "Of it, laying out"),
        ],
        plots: &[plot(Kind::Lines, "cpu", "fast", "CPU for a filter click, ms (logarithmic)")],
    },
    Section {
        row: "scroll",
        heading: "Scrolling",
        about: "240 frames of 200 pixels each, as with a wheel, then 60 of 20,000 as with the scrollbar. A frame \
                is late that comes more than 16.7 ms, and one for the clock, after the last.",
        tables: &[
            table("late", "Late frames of 240"),
            table("leaps", "Late frames of 60 leaps"),
            table("cpu", "CPU for a frame, in ms"),
        ],
        plots: &[],
    },
    Section {
        row: "memory",
        heading: "Memory",
        about: "The proportional set size of the browser's renderers, two seconds after everything is there and \
                after garbage was collected; `blank` is a page with nothing on it. Each page holds nothing but \
                where its articles are, and each article can be opened. `ours` is an edition in parts, as \
                [Many articles](embedding.md#many-articles) advises for so many: it has the columns of all articles and \
                the cards that are seen, and fetches a text when it is opened. `one file` is the same widget \
                with all texts in its memory, as the others have them in theirs.",
        tables: &[table("memory", "Memory, in MB")],
        plots: &[],
    },
    Section {
        row: "build",
        heading: "Building an edition",
        about: "`newsstand build` on invented documents, a page an article, warm in the file cache. Bytes are \
                those of the documents, seconds those of the process on its core, memory the most that it had.",
        tables: &[
            table("speed", "MB in a second"),
            table("memory", "Most memory, in MB"),
            table("seconds", "CPU seconds"),
        ],
        plots: &[],
    },
    Section {
        row: "split",
        heading: "A large edition by its address",
        about: "A page that holds nothing but the element and the address of an edition in chunks, in the same \
                way as the first click above. The edition of 100 is in chunks as well.",
        tables: &[
            table("first", "First article painted, in ms"),
            table("answered", "Filter click answered, in ms"),
            table("bytes", "All that was asked for by then, in bytes"),
            table("code", "Of that code, in bytes"),
            table("requests", "Requests by then"),
        ],
        plots: &[],
    },
    Section {
        row: "scale",
        heading: "From a hundred to a million",
        about: "Invented editions, built by `newsstand build --chunked` once and opened by their address three \
                times. The filter is measured once everything that is loaded in the background has come; memory \
                is the browser's renderers', all of it.",
        tables: &[
            table("build", "Building, in CPU seconds"),
            table("build-memory", "Most memory of the build, in MB"),
            table("files", "Files"),
            table("disk", "All files, in MB, not compressed"),
            table("first", "First article painted, in ms"),
            table("median", "Filter click to next paint, in ms"),
            table("cpu", "CPU for that, in ms"),
            table("memory", "Memory of the page, in MB"),
        ],
        plots: &[
            plot(Kind::Lines, "first", "fast", "First article painted, ms (logarithmic)"),
            plot(Kind::Lines, "cpu", "fast", "CPU for a filter click, ms (logarithmic)"),
            plot(Kind::Lines, "memory", "fast", "Memory of the page, MB (logarithmic)"),
            plot(Kind::Lines, "build", "fast", "Building, CPU seconds (logarithmic)"),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::SECTIONS;
    use crate::measure::ROWS;

    #[test]
    fn each_row_has_its_section() {
        for row in ROWS {
            assert!(SECTIONS.iter().any(|section| section.row == row.name), "{}", row.name);
        }
    }
}
