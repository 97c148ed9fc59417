//! Pages of a news aggregator that were saved as plain text.

use super::format::Format;

/// The default format, for files that no other format recognizes.
pub(super) const FORMAT: Format = Format {
    folder_extension: Some("txt"),
    recognizes: |_, _| true,
    read: |file, bytes, intake| intake.document(&file.document(bytes, intake.captured())),
};
