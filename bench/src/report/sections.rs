//! The sections of the page: how each benchmark measures, and the tables and plots that show it.

/// The section of one benchmark.
pub(super) struct Section {
    pub(super) benchmark: &'static str,
    pub(super) heading: &'static str,
    pub(super) about: &'static str,
    pub(super) tables: &'static [Table],
    pub(super) plots: &'static [Plot],
}

/// A table of medians of one metric: a row per reader, a column per edition.
pub(super) struct Table {
    pub(super) metric: &'static str,
    pub(super) caption: &'static str,
}

/// A plot of the medians of one metric.
pub(super) struct Plot {
    pub(super) kind: Kind,
    pub(super) metric: &'static str,
    pub(super) setting: &'static str,
    pub(super) title: &'static str,
}

/// Kind of plot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bars,
    Lines,
}

const fn table(metric: &'static str, caption: &'static str) -> Table {
    Table { metric, caption }
}

const fn plot(
    kind: Kind,
    metric: &'static str,
    setting: &'static str,
    title: &'static str,
) -> Plot {
    Plot { kind, metric, setting, title }
}

/// All sections, in order.
pub(super) const SECTIONS: &[Section] = &[
    Section {
        benchmark: "paint",
        heading: "First article",
        about: "The time from the start of the navigation until just after the first frame with the first article's \
                headline on the screen. The same script checks each frame of every reader. (Element Timing does not \
                report elements in shadow trees; where the headline is painted first, both agree to within a frame.) \
                The peers and the bare static page get the data of a list: headline, source, time and the first 320 \
                characters of the text. Newsstand's page contains what `newsstand page` writes into it. The static \
                page with Newsstand's styles is made from that page. It has the same style sheet and the visible part \
                of the first frame as ordinary content: the masthead, the ruler, the filters and the same cards, which \
                are all of 4 articles and the first ten of 100 and 1,000. It has no scripts, no data, no closed \
                dialogs and no second copy of the articles: a page that one could write by hand to get this look \
                without a program. It looks the same. Once the widget has taken over, the script compares the \
                headlines and paragraphs on the screen with those of the first frame, by text and by position to half \
                a pixel, and adds up all layout shifts. It does so in the window of all measurements, 1,000 × 800 \
                pixels, and in windows of 412 × 823 and 1,440 × 900; \
                the worst of the three counts.",
        tables: &[table("first", "First article painted, in ms")],
        plots: &[
            plot(Kind::Bars, "first", "slow", "First article painted, slow, ms (logarithmic)"),
            plot(Kind::Bars, "first", "fast", "First article painted, fast, ms (logarithmic)"),
        ],
    },
    Section {
        benchmark: "interactive",
        heading: "First click",
        about: "The time from the start of the navigation until just after the first frame with a new number of \
                articles. The script clicks the first source once, as soon as it is on the screen. A click that comes \
                before the program has loaded counts until it is answered; a click that is never answered is repeated \
                after ten seconds and counted as lost. Bytes are those of every file requested by then, in full, with \
                its headers. \"Answered by the program alone\" is Newsstand's page without the data by which its \
                first frame answers filters.",
        tables: &[
            table("answered", "Filter click answered, in ms"),
            table("shown", "Filter on the screen, in ms"),
            table("lost", "Lost clicks"),
            table("code", "Code requested by then, in bytes"),
            table("bytes", "All files requested by then, in bytes"),
            table("cpu", "Main-thread time until then, in ms"),
            table("script", "Of that, scripts and WebAssembly"),
            table("style", "Of that, style"),
            table("layout", "Of that, layout"),
        ],
        plots: &[plot(
            Kind::Bars,
            "answered",
            "slow",
            "Filter click answered, slow, ms (logarithmic)",
        )],
    },
    Section {
        benchmark: "sizes",
        heading: "Code size",
        about: "Bytes with Brotli at its best quality. For Newsstand, all files in `dist/embed` that a page with the \
                widget can load; for each peer, its one bundle, minified by Rolldown. A first list with its filters \
                and the ruler needs three of these files: `newsstand.js`, the program's first file, which contains \
                its styles, and the JavaScript of that file. `docs/performance/budget.toml` limits the same three.",
        tables: &[
            table("bytes", "Code, in bytes"),
            table("first-load", "Code for a first list, in bytes"),
        ],
        plots: &[],
    },
    Section {
        benchmark: "filter",
        heading: "Filtering",
        about: "Ten sources are selected and cleared, one after the other. Each click comes right after a frame, so \
                every time includes the wait for the next one, at most 16.7 ms. CPU is the main-thread time of a \
                click, less the cost of measuring it. The slowest click is judged by the median of the rounds, \
                since another program on the computer can disturb a click of any round.",
        tables: &[
            table("median", "Click to next paint, median of 20 clicks, in ms"),
            table("p95", "Click to next paint, second slowest of 20 clicks, in ms"),
            table("cpu", "CPU for a click, median of 20 clicks, in ms"),
            table("cpu-most", "CPU for a click, maximum of 20 clicks, in ms"),
            table("script", "Of the median CPU, scripts and WebAssembly"),
            table("style", "Of the median CPU, style"),
            table("layout", "Of the median CPU, layout"),
        ],
        plots: &[plot(Kind::Lines, "cpu", "fast", "CPU for a filter click, ms (logarithmic)")],
    },
    Section {
        benchmark: "scroll",
        heading: "Scrolling",
        about: "240 frames of 200 pixels each, as with a wheel, then 60 leaps of 20,000 pixels, as with the scrollbar. \
                A frame is late if it comes more than 16.7 ms after the last one, plus 1 ms of clock error.",
        tables: &[
            table("late", "Late frames of 240"),
            table("leaps", "Late frames of 60 leaps"),
            table("cpu", "CPU for a frame, in ms"),
        ],
        plots: &[],
    },
    Section {
        benchmark: "memory",
        heading: "Memory",
        about: "The proportional set size of the browser's renderers, two seconds after loading and after a garbage \
                collection. Each page contains only the address of its articles, and each article can be opened. \
                \"Newsstand\" is a chunked edition, as [Many articles](embedding.md#many-articles) recommends: it keeps \
                the columns of all articles and the visible cards in memory, and fetches a text when it is opened. \
                \"Newsstand, single file\" keeps all texts in memory, as the peers do.",
        tables: &[table("memory", "Memory, in MB")],
        plots: &[],
    },
    Section {
        benchmark: "build",
        heading: "Building an edition",
        about: "`newsstand build` on generated documents, one article each, from a warm file cache. Bytes are those of \
                the documents, seconds the processor time, memory the peak.",
        tables: &[
            table("speed", "MB per second"),
            table("memory", "Peak memory, in MB"),
            table("seconds", "CPU seconds"),
        ],
        plots: &[],
    },
    Section {
        benchmark: "split",
        heading: "Opening a chunked edition",
        about: "A page that contains only the element and the address of a chunked edition, measured like the first \
                click above. The edition of 100 articles is chunked as well. Preact's page of 100 articles is that of \
                the first click, measured in the same rounds.",
        tables: &[
            table("first", "First article painted, in ms"),
            table("answered", "Filter click answered, in ms"),
            table("bytes", "All files requested by then, in bytes"),
            table("code", "Of that, code, in bytes"),
            table("requests", "Requests by then"),
        ],
        plots: &[],
    },
    Section {
        benchmark: "scale",
        heading: "From a hundred to a million articles",
        about: "Generated editions, built once by `newsstand build --chunked` and opened three times. The filter is \
                measured after background loading has finished; memory is the total of the browser's renderers.",
        tables: &[
            table("build", "Building, in CPU seconds"),
            table("build-memory", "Peak memory of the build, in MB"),
            table("files", "Files"),
            table("disk", "All files, in MB, uncompressed"),
            table("first", "First article painted, in ms"),
            table("median", "Filter click to next paint, in ms"),
            table("cpu", "CPU for that click, in ms"),
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
    use crate::measure::BENCHMARKS;

    #[test]
    fn each_benchmark_has_a_section() {
        for row in BENCHMARKS {
            assert!(SECTIONS.iter().any(|section| section.benchmark == row.name), "{}", row.name);
        }
    }
}
