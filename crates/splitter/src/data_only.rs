//! Shared files of a split program that have data and no function. Their few bytes go into the file that is loaded
//! first, since a file of their own costs a request, and its name and hash in the script.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ConstExpr, DataSection, Module};
use wasmparser::{BinaryReaderError, Data, DataKind, DataSectionReader, Operator, Parser, Payload};

/// Bytes of the memory and their address.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Bytes {
    address: i32,
    bytes: Vec<u8>,
}

/// Returns the data of a file that has no function, or `None` if it has one, or data without a fixed address.
///
/// # Errors
/// A sentence, if the file is not readable.
pub(crate) fn data_of(file: &[u8]) -> Result<Option<Vec<Bytes>>, String> {
    read(file).map_err(|error| error.to_string())
}

fn read(file: &[u8]) -> Result<Option<Vec<Bytes>>, BinaryReaderError> {
    let mut all = Vec::new();
    for payload in Parser::new(0).parse_all(file) {
        match payload? {
            Payload::CodeSectionEntry(_)
            | Payload::StartSection { .. }
            | Payload::ElementSection(_) => return Ok(None),
            Payload::DataSection(section) => {
                for data in section {
                    let data = data?;
                    let Some(address) = address(&data)? else { return Ok(None) };
                    all.push(Bytes { address, bytes: data.data.to_vec() });
                }
            }
            _ => {}
        }
    }
    // The splitter writes a segment into each file for each of the program's, most of them empty.
    all.retain(|data| !data.bytes.is_empty());
    Ok(Some(all))
}

/// Returns the address of a segment, if it has a fixed one.
fn address(data: &Data<'_>) -> Result<Option<i32>, BinaryReaderError> {
    let DataKind::Active { memory_index: 0, offset_expr } = &data.kind else { return Ok(None) };
    let mut operators = offset_expr.get_operators_reader();
    Ok(match operators.read()? {
        Operator::I32Const { value } => Some(value),
        _ => None,
    })
}

/// Returns a program with more data.
///
/// # Errors
/// A sentence, if the program is not readable.
pub(crate) fn with_data(program: &[u8], mut more: Vec<Bytes>) -> Result<Vec<u8>, String> {
    more.sort_unstable();
    // Adjoining data become one segment, since each segment begins with its address and length.
    more.dedup_by(|next, last| {
        let adjoins = usize::try_from(next.address - last.address)
            .is_ok_and(|distance| distance == last.bytes.len());
        if adjoins {
            last.bytes.append(&mut next.bytes);
        }
        adjoins
    });
    let mut module = Module::new();
    WithData(more)
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| error.to_string())?;
    Ok(module.finish())
}

/// Copies a program, and adds data to it.
struct WithData(Vec<Bytes>);

impl Reencode for WithData {
    type Error = Infallible;

    fn data_count(&mut self, count: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.0.iter().fold(count, |count, _| count + 1))
    }

    fn parse_data_section(
        &mut self,
        section: &mut DataSection,
        old: DataSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_data_section(self, section, old)?;
        for data in &self.0 {
            section.active(0, &ConstExpr::i32_const(data.address), data.bytes.iter().copied());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Bytes, data_of, with_data};
    use wasm_encoder::{
        CodeSection, ConstExpr, DataCountSection, DataSection, Function, FunctionSection,
        MemorySection, MemoryType, Module, TypeSection,
    };

    fn bytes(address: i32, text: &str) -> Bytes {
        Bytes { address, bytes: text.into() }
    }

    /// Returns a program with data, and with a function if `code` is true.
    fn program(data: &[(i32, &str)], code: bool) -> Vec<u8> {
        let mut module = Module::new();
        if code {
            let mut types = TypeSection::new();
            types.ty().function([], []);
            module.section(&types).section(FunctionSection::new().function(0));
        }
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        module.section(MemorySection::new().memory(memory));
        module.section(&DataCountSection { count: data.len() as u32 });
        if code {
            let mut function = Function::new([]);
            function.instructions().end();
            module.section(CodeSection::new().function(&function));
        }
        let mut section = DataSection::new();
        for (address, text) in data {
            section.active(0, &ConstExpr::i32_const(*address), text.bytes());
        }
        module.section(&section);
        module.finish()
    }

    #[test]
    fn only_files_without_functions_are_data() {
        let data = [(8, "strong"), (20, "")];
        assert_eq!(data_of(&program(&data, false)), Ok(Some(vec![bytes(8, "strong")])));
        assert_eq!(data_of(&program(&data, true)), Ok(None));
        assert!(data_of(b"no program").is_err());
    }

    #[test]
    fn adjoining_data_become_one_segment() {
        let more = vec![bytes(14, "kbd"), bytes(7, "a"), bytes(8, "strong"), bytes(18, "u")];
        let expected = program(&[(30, "own"), (7, "astrongkbd"), (18, "u")], true);
        assert_eq!(with_data(&program(&[(30, "own")], true), more), Ok(expected));
    }
}
