//! A file of the program: the sizes of its functions, with their names.

use std::collections::BTreeMap;

use wasmparser::{BinaryReaderError, Parser, Payload, TypeRef};

/// The name that wasm-opt gives a function made of several similar ones, before the name of one of these.
const MERGED: &str = "byn$mgfn-shared$";

/// Sizes in a file of the program, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ProgramFile {
    /// The functions, each with its name.
    pub(super) functions: Vec<(String, usize)>,
    /// Texts and tables, the style sheet among them.
    pub(super) data: usize,
    /// Everything else, such as types, imports and exports.
    pub(super) rest: usize,
}

impl ProgramFile {
    /// Reads a file. `symbols` and `names` have lines of an index and a name, as in `12:main`: `symbols` those of this
    /// file, and `names` those of the file before wasm-opt, without imports, if that had no names. Then wasm-opt calls
    /// a function by its former index.
    pub(super) fn read(
        program: &[u8],
        symbols: &str,
        names: Option<&str>,
    ) -> Result<Self, BinaryReaderError> {
        let (symbols, names) = (by_index(symbols), names.map(by_index).unwrap_or_default());
        let name = |index: u32| {
            let name = symbols.get(&index).copied().unwrap_or_default();
            let former = name.strip_prefix(MERGED).unwrap_or(name).parse().ok();
            former.and_then(|former: u32| names.get(&former)).copied().unwrap_or(name).to_owned()
        };
        let mut file = Self { functions: Vec::new(), data: 0, rest: 0 };
        let mut index = 0;
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        index += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    file.functions.push((name(index), body.as_bytes().len()));
                    index += 1;
                }
                Payload::DataSection(section) => {
                    for segment in section {
                        file.data += segment?.data.len();
                    }
                }
                _ => {}
            }
        }
        let code: usize = file.functions.iter().map(|(_, bytes)| bytes).sum();
        file.rest = program.len().saturating_sub(code + file.data);
        Ok(file)
    }
}

fn by_index(lines: &str) -> BTreeMap<u32, &str> {
    let pairs = lines.lines().filter_map(|line| line.split_once(':'));
    pairs.filter_map(|(index, name)| Some((index.parse().ok()?, name))).collect()
}

#[cfg(test)]
mod tests {
    use super::ProgramFile;
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, EntityType, Function, FunctionSection, ImportSection,
        MemorySection, MemoryType, Module, TypeSection,
    };

    /// Returns a program with an imported function, and two of its own: the second has an instruction more.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("a", "a", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut code = CodeSection::new();
        for count in [1, 2] {
            let mut function = Function::new([]);
            (1..count).for_each(|_| {
                function.instructions().nop();
            });
            function.instructions().end();
            code.function(&function);
        }
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(0), *b"five!");
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&memories);
        module.section(&code).section(&data);
        module.finish()
    }

    #[test]
    fn each_function_has_its_name_and_size() {
        let program = program();
        let file = ProgramFile::read(&program, "0:imported\n1:one\n2:two", None).unwrap();
        assert_eq!(file.functions, [("one".to_owned(), 2), ("two".to_owned(), 3)]);
        assert_eq!((file.data, file.rest), (5, program.len() - 10));
    }

    #[test]
    fn a_former_index_stands_for_its_name() {
        let names = "7:core::fmt::write\n9:merged";
        let file = ProgramFile::read(&program(), "1:7\n2:byn$mgfn-shared$9", Some(names)).unwrap();
        let names: Vec<&str> = file.functions.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["core::fmt::write", "merged"]);
    }
}
