//! A document: one input file, and what is known of it beside its bytes.

use newsstand_core::time::TimeRange;

/// One input file.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The name, for warnings and provenance.
    pub name: &'a str,
    /// The content; any bytes at all.
    pub bytes: &'a [u8],
    /// The time at which the document was saved, if known. Its ages count back from then.
    pub saved: Option<TimeRange>,
    /// The source of its main article, if known. It applies if the page does not name one.
    pub source: Option<&'a str>,
}
