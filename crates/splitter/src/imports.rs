//! What a program imports.

use wasmparser::{BinaryReaderError, ImportSectionReader, TypeRef};

/// Counts the functions among the imports. The indices of a program's own functions begin after them.
pub(crate) fn functions(section: ImportSectionReader<'_>) -> Result<u32, BinaryReaderError> {
    let mut count = 0;
    for import in section.into_imports() {
        count += u32::from(matches!(import?.ty, TypeRef::Func(_)));
    }
    Ok(count)
}
