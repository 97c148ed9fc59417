//! Names of the functions of a program, from the section that has them.

use std::fmt::Write as _;

use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload};

use crate::imports;

/// Returns lines of an index and a name, as in `12:main`. Imports are not counted: wasm-opt does not count them either
/// where it calls functions by numbers.
pub(crate) fn of(program: &[u8]) -> Result<String, BinaryReaderError> {
    let (mut imported, mut lines) = (0, String::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => imported = imports::functions(section)?,
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { continue };
                for names in names {
                    let Name::Function(functions) = names? else { continue };
                    for function in functions {
                        let function = function?;
                        if let Some(index) = function.index.checked_sub(imported) {
                            // Writing to a string cannot fail.
                            let _ = writeln!(lines, "{index}:{}", function.name);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(lines)
}
