//! Short names for what the program imports from its JavaScript, and for the closures that it exports. wasm-bindgen's
//! say what they are, with a hash.

use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, Imports, KnownCustom, Parser};

use crate::function_names;

/// The module of the imports, as wasm-bindgen names it after the program.
const MODULE: &str = "./main_bg.js";
const SHORT_MODULE: &str = "a";

/// The beginning of the names by which wasm-bindgen's JavaScript calls closures. The rest is the closure's Rust type.
const CLOSURE: &str = "wasm_bindgen_";
/// The beginning of their short names, which no other function of that JavaScript has.
const SHORT_CLOSURE: &str = "closure_";

/// A program without names of functions, and what belongs to it.
pub(crate) struct Shortened {
    pub(crate) program: Vec<u8>,
    pub(crate) script: String,
    /// The names of the functions, from [`function_names::of`].
    pub(crate) names: String,
}

/// Returns the program and its JavaScript with short names for imports.
///
/// # Errors
/// A sentence, if the program is not readable or its JavaScript does not define all that it imports.
pub(crate) fn shorten(program: &[u8], script: &str) -> Result<Shortened, String> {
    let mut names = Names::default();
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| error.to_string())?;
    let script = names.in_script(script)?;
    let names = function_names::of(program).map_err(|error| error.to_string())?;
    Ok(Shortened { program: module.finish(), script, names })
}

/// The short names of imports and closures, by the long ones.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn short(&mut self, long: &str) -> &str {
        let count = self.0.len();
        self.0.entry(long.to_owned()).or_insert_with(|| letters(count))
    }

    /// Returns the short name of an export if it is a closure, and the name of any other export as it is.
    fn of_closure(&mut self, name: &str) -> String {
        if !name.starts_with(CLOSURE) {
            return name.to_owned();
        }
        let count = self.0.len();
        let short = || format!("{SHORT_CLOSURE}{}", letters(count));
        self.0.entry(name.to_owned()).or_insert_with(short).clone()
    }

    /// Replaces all names in the JavaScript. Each is a word of its own.
    fn in_script(&self, script: &str) -> Result<String, String> {
        let mut missing: Vec<&String> = self.0.keys().collect();
        let mut short = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_word) {
            let (between, word) = rest.split_at(start);
            let (word, after) = word.split_at(word.find(|c| !is_word(c)).unwrap_or(word.len()));
            short.push_str(between);
            missing.retain(|name| *name != word);
            short.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        short.push_str(rest);
        match missing.as_slice() {
            [] => Ok(short.replace(MODULE, SHORT_MODULE)),
            missing => Err(format!("the JavaScript does not define {missing:?}")),
        }
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let name = self.of_closure(export.name);
        utils::parse_export(self, section, Export { name: &name, ..export })
    }

    /// Leaves out the names of functions.
    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        match section.as_known() {
            KnownCustom::Name(_) => Ok(()),
            _ => utils::parse_custom_section(self, module, section),
        }
    }

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        match imports {
            Imports::Single(_, import) if import.module == MODULE => {
                let kind = self.entity_type(import.ty)?;
                section.import(SHORT_MODULE, self.short(import.name), kind);
                Ok(())
            }
            imports => utils::parse_imports(self, section, imports),
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Returns the name of a number: a, b, ... z, ab, bb, ...
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.extend(char::from_digit((number % 26) as u32 + 10, 36));
        number /= 26;
        if number == 0 {
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Shortened, letters, shorten};
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, ImportSection, MemoryType, Module, NameMap,
        NameSection, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    /// Returns a program with these imports.
    fn program(imports: &[(&str, &str)]) -> Vec<u8> {
        with_exports(imports, &[])
    }

    /// Returns a program with these imports, and its memory as each of these exports.
    fn with_exports(imports: &[(&str, &str)], names: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut section = ImportSection::new();
        for (module, name) in imports {
            section.import(module, name, EntityType::Function(0));
        }
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        section.import("./main_bg.js", "memory", memory);
        let mut exports = ExportSection::new();
        for name in names {
            exports.export(name, ExportKind::Memory, 0);
        }
        let mut functions = NameMap::new();
        functions.append(0, "imported");
        functions.append(3, "core::fmt::write");
        let mut names = NameSection::new();
        names.functions(&functions);
        let mut module = Module::new();
        module.section(&types).section(&section).section(&exports).section(&names);
        module.finish()
    }

    fn imports(program: &[u8]) -> Vec<(String, String)> {
        let payloads = Parser::new(0).parse_all(program).map(Result::unwrap);
        let sections = payloads.filter_map(|payload| match payload {
            Payload::ImportSection(section) => Some(section),
            _ => None,
        });
        let imports = sections.flat_map(|section| section.into_imports().map(Result::unwrap));
        imports.map(|import| (import.module.to_owned(), import.name.to_owned())).collect()
    }

    #[test]
    fn names_are_shortened_in_both_files_alike() {
        let program = program(&[
            ("./main_bg.js", "__wbg_focus_12"),
            ("./other.js", "load"),
            ("./main_bg.js", "__wbg_f"),
        ]);
        let script = "const i = { __wbg_f() {}, __wbg_focus_12: focus, memory };\nr = { \"./main_bg.js\": i };";
        let Shortened { program, script, .. } = shorten(&program, script).unwrap();
        let pair = |module: &str, name: &str| (module.to_owned(), name.to_owned());
        assert_eq!(
            imports(&program),
            [pair("a", "a"), pair("./other.js", "load"), pair("a", "b"), pair("a", "c")]
        );
        assert_eq!(script, "const i = { b() {}, a: focus, c };\nr = { \"a\": i };");
    }

    #[test]
    fn an_import_that_the_script_lacks_is_an_error() {
        let error = shorten(&program(&[("./main_bg.js", "__wbg_gone")]), "memory").err().unwrap();
        assert!(error.contains("__wbg_gone"), "{error}");
    }

    #[test]
    fn closures_are_shortened_and_other_exports_are_not() {
        let program = with_exports(&[], &["wasm_bindgen__convert__invoke", "memory"]);
        let script = "memory; function wasm_bindgen__convert__invoke() { wasm.wasm_bindgen__convert__invoke(); }";
        let Shortened { program, script, .. } = shorten(&program, script).unwrap();
        assert_eq!(script, "a; function closure_b() { wasm.closure_b(); }");
        let payloads = Parser::new(0).parse_all(&program).map(Result::unwrap);
        let exports = payloads.filter_map(|payload| match payload {
            Payload::ExportSection(section) => Some(section),
            _ => None,
        });
        let names: Vec<_> = exports.flatten().map(|export| export.unwrap().name).collect();
        assert_eq!(names, ["closure_b", "memory"]);
    }

    #[test]
    fn names_of_functions_are_taken_out() {
        let Shortened { program, names, .. } =
            shorten(&program(&[("./other.js", "load")]), "memory").unwrap();
        assert_eq!(names, "2:core::fmt::write\n");
        let mut payloads = Parser::new(0).parse_all(&program).map(Result::unwrap);
        assert!(!payloads.any(|payload| matches!(payload, Payload::CustomSection(_))));
    }

    #[test]
    fn names_are_distinct() {
        let names: BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
    }
}
