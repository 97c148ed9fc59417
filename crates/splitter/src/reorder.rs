//! The functions of a program in another order. Everything that names one by its index is changed.

use std::convert::Infallible;
use std::fmt::Write as _;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload,
};

use crate::imports;
use crate::similar::similar_order;

/// Returns a program whose similar functions follow each other, and the names of its functions in that order. `symbols`
/// are lines of an index and a name, as wasm-opt writes them.
///
/// # Errors
/// A sentence, if the program is not readable.
pub(crate) fn reorder(program: &[u8], symbols: &str) -> Result<(Vec<u8>, String), String> {
    let (imported, bodies) = functions(program).map_err(|error| error.to_string())?;
    let mut order = Order::new(imported, similar_order(&bodies));
    let mut module = Module::new();
    order
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| error.to_string())?;
    Ok((module.finish(), order.of_symbols(symbols)))
}

/// Returns the number of imported functions, and the code of the others.
fn functions(program: &[u8]) -> Result<(u32, Vec<&[u8]>), BinaryReaderError> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => imported = imports::functions(section)?,
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// An order of the functions that are not imported.
struct Order {
    imported: u32,
    /// The old index of each.
    old: Vec<usize>,
    /// The new index of each.
    new: Vec<u32>,
}

impl Order {
    fn new(imported: u32, old: Vec<usize>) -> Self {
        let mut new = vec![0; old.len()];
        for (to, from) in (0..).zip(&old) {
            if let Some(index) = new.get_mut(*from) {
                *index = to;
            }
        }
        Self { imported, old, new }
    }

    /// Returns the new index of a function among all, imported ones included.
    fn new_index(&self, old: u32) -> u32 {
        let own = old.checked_sub(self.imported).and_then(|own| self.new.get(own as usize));
        own.map_or(old, |own| own + self.imported)
    }

    fn in_order<T>(&self, old: Vec<T>) -> impl Iterator<Item = T> {
        let mut old: Vec<Option<T>> = old.into_iter().map(Some).collect();
        self.old.iter().filter_map(move |index| old.get_mut(*index)?.take())
    }

    /// Returns lines with the new indices. Lines that are not about a function are left out.
    fn of_symbols(&self, symbols: &str) -> String {
        let parsed = symbols.lines().filter_map(|line| {
            let (index, name) = line.split_once(':')?;
            Some((self.new_index(index.parse().ok()?), name))
        });
        let mut lines: Vec<_> = parsed.collect();
        lines.sort_unstable();
        lines.into_iter().fold(String::new(), |mut text, (index, name)| {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{index}:{name}");
            text
        })
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.new_index(index))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function_type in self.in_order(types) {
            functions.function(function_type);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        let bodies: Vec<_> = self.in_order(bodies).collect();
        bodies.into_iter().try_for_each(|body| utils::parse_function_body(self, code, body))
    }
}

#[cfg(test)]
mod tests {
    use super::{functions, reorder};
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection, ValType,
    };
    use wasmparser::{Parser, Payload};

    /// Returns a program with two imports and three functions. The last one is the longest, and calls the first one.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("a", "a", EntityType::Function(0));
        imports.import("a", "b", EntityType::Function(0));
        let mut sections = FunctionSection::new();
        sections.function(0).function(1).function(0);
        let mut exports = ExportSection::new();
        exports.export("one", ExportKind::Func, 3);
        exports.export("imported", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        function.instructions().end();
        code.function(&function);
        let mut function = Function::new([]);
        function.instructions().i32_const(7).end();
        code.function(&function);
        let mut function = Function::new([]);
        function.instructions().call(2).call(0).call(3).drop().end();
        code.function(&function);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&sections)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn calls_exports_and_names_follow_their_functions() {
        let (program, symbols) =
            reorder(&program(), "0:a\n1:b\n2:empty\n3:seven\n4:calls\n").unwrap();
        assert_eq!(symbols, "0:a\n1:b\n2:calls\n3:empty\n4:seven\n");
        let (imported, bodies) = functions(&program).unwrap();
        assert_eq!(imported, 2);
        // No locals, and then `call 3`, `call 0`, `call 4`, `drop` and `end`.
        assert_eq!(bodies, [&[0, 16, 3, 16, 0, 16, 4, 26, 11][..], &[0, 11], &[0, 65, 7, 11]]);
        let exported =
            Parser::new(0).parse_all(&program).find_map(|payload| match payload.unwrap() {
                Payload::ExportSection(section) => {
                    Some(section.into_iter().map(|one| one.unwrap().index).collect())
                }
                _ => None,
            });
        assert_eq!(exported, Some(vec![4, 1]));
        let types = Parser::new(0).parse_all(&program).find_map(|payload| match payload.unwrap() {
            Payload::FunctionSection(section) => {
                Some(section.into_iter().map(Result::unwrap).collect())
            }
            _ => None,
        });
        assert_eq!(types, Some(vec![0, 0, 1]));
    }

    #[test]
    fn the_order_of_an_ordered_program_is_the_same_every_time() {
        let symbols = "0:a\n1:b\n2:empty\n3:seven\n4:calls\n";
        assert_eq!(reorder(&program(), symbols), reorder(&program(), symbols));
    }
}
