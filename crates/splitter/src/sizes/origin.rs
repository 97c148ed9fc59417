//! The crate and module that a function is from, by its name.

use std::fmt;

use rustc_demangle::demangle;

use super::path::{OURS, definition, our_module_in};

/// The group of functions that wasm-bindgen writes itself.
const WASM_BINDGEN: &str = "(wasm-bindgen)";
/// The group of functions that `in_part!` declares, and what the splitter calls one, before the name of its part.
const IN_PART: &str = "in_part!";
const PART_EXPORT: &str = "__wasm_split_00";
/// The group of functions whose names say no crate, such as exports.
const UNMANGLED: &str = "(exports)";

/// Names of functions that wasm-opt makes of several similar ones, with the name of one of these behind.
const MERGED: &str = "byn$mgfn-shared$";

/// The origin of a function.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Origin {
    /// The module that defines it, such as `yew::dom_bundle`, or a group in parentheses.
    pub(super) module: String,
    /// The module of ours that a function of another crate was compiled for, if the name says it.
    pub(super) instantiated_for: Option<String>,
}

impl Origin {
    /// Returns the origin of a function, by its name with or without mangling.
    ///
    /// A method of a trait is from the module of its type, except for types such as `&T`, which are of no module: then
    /// it is from that of the trait.
    pub(super) fn of(name: &str) -> Self {
        if let Some(module) = entry_of_part(name) {
            return Self { module, instantiated_for: None };
        }
        let name = format!("{:#}", demangle(name.trim_start_matches(MERGED)));
        let name = without_hashes(&name);
        if !name.contains("::") {
            let is_wasm_bindgen = ["xternref", "__wb"].iter().any(|part| name.contains(part));
            let group = if is_wasm_bindgen { WASM_BINDGEN } else { UNMANGLED };
            return Self { module: group.to_owned(), instantiated_for: None };
        }
        let module = definition(&name);
        let instantiated_for = if module.starts_with(OURS) { None } else { our_module_in(&name) };
        Self { module, instantiated_for }
    }
}

/// Returns the group of a function that `in_part!` declares, with its part and digit. Its module is not known.
fn entry_of_part(name: &str) -> Option<String> {
    let (part, rest) = name.strip_prefix(PART_EXPORT)?.split_once("00")?;
    Some(format!("{IN_PART}::{part}_{}", rest.chars().next_back()?))
}

impl fmt::Display for Origin {
    /// Writes the module, and the one of ours in brackets, as in `yew::html<newsstand::components::feed>`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.module)?;
        self.instantiated_for.as_ref().map_or(Ok(()), |ours| write!(out, "<{ours}>"))
    }
}

/// Splits the text of an origin into its module and the one of ours.
pub(super) fn split(origin: &str) -> (&str, Option<&str>) {
    match origin.split_once('<') {
        Some((module, ours)) => (module, Some(ours.trim_end_matches('>'))),
        None => (origin, None),
    }
}

/// Returns the name of the crate of an origin.
pub(super) fn crate_of(origin: &str) -> &str {
    let (module, _) = split(origin);
    module.split_once("::").map_or(module, |(name, _)| name)
}

/// Removes the hash at the end of a name with the older mangling, and those of crates, which other programs leave.
fn without_hashes(name: &str) -> String {
    let is_hash =
        |text: &str| text.len() >= 12 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = match name.rsplit_once("::h") {
        Some((before, hash)) if is_hash(hash) => before,
        _ => name,
    };
    let mut short = String::with_capacity(name.len());
    for (at, piece) in name.split('[').enumerate() {
        match piece.split_once(']') {
            Some((hash, after)) if at > 0 && is_hash(hash) => short.push_str(after),
            _ if at > 0 => {
                short.push('[');
                short.push_str(piece);
            }
            _ => short.push_str(piece),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::{Origin, crate_of, split};

    fn module(name: &str) -> String {
        Origin::of(name).module
    }

    #[test]
    fn a_function_is_from_its_module() {
        let name = "_ZN9newsstand10components5notes9note_item28_$u7b$$u7b$closure$u7d$$u7d$17hd58ff43ab86c7109E";
        assert_eq!(module(name), "newsstand::components::notes");
        assert_eq!(module("_RNvMsa_NtCsgXGp5Oqx2Ny_4core3fmtNtB5_9Formatter3pad"), "core::fmt");
        assert_eq!(module("_RNvNtCsgXGp5Oqx2Ny_4core3fmt5write"), "core::fmt");
        assert_eq!(module("_RNvNtNtCsgXGp5Oqx2Ny_4core5slice6memchr6memchr.229"), "core::slice");
        assert_eq!(
            module("_ZN14newsstand_feed4read9read_each17h0af0d88582924173E"),
            "newsstand_feed::read"
        );
        assert_eq!(module("alloc::rc::Rc<T,A>::drop_slow::h0af0d88582924173"), "alloc::rc");
        assert_eq!(module("core[a0af0d88582924173]::fmt::write"), "core::fmt");
    }

    #[test]
    fn a_method_of_a_trait_is_from_the_module_of_its_type() {
        let name = "_ZN89_$LT$newsstand..components..widget..Widget$u20$as$u20$yew..html..component..Component$GT$\
                    4view17hbff3d97b5313f9eaE";
        assert_eq!(module(name), "newsstand::components::widget");
        assert_eq!(module("<dyn newsstand::protocol::Host>::call"), "newsstand::protocol");
        assert_eq!(module("<&newsstand_core::time::Range as core::fmt::Debug>::fmt"), "core::fmt");
        assert_eq!(module("_RNvXs1g_NtCsgXGp5Oqx2Ny_4core3fmtRjNtB6_5Debug3fmtB8_"), "core::fmt");
        assert_eq!(module("<(A,B) as yew::html::Into<C>>::into"), "yew::html");
        assert_eq!(module("<T as core::convert::Into<U>>::into"), "core::convert");
    }

    #[test]
    fn a_method_of_a_primitive_type_is_from_the_module_for_it() {
        assert_eq!(module("_RNvMNtCsgXGp5Oqx2Ny_4core3stre20eq_ignore_ascii_case"), "core::str");
        assert_eq!(module("<[newsstand_core::article::Article]>::swap"), "core::slice");
        assert_eq!(module("<u32>::from_ascii_radix"), "core::num");
        assert_eq!(module("<*const T>::is_null"), "core::ptr");
        assert_eq!(module("<u8 as <[_]>::to_vec_in::ConvertVec>::to_vec::<A>"), "core::slice");
    }

    #[test]
    fn a_generic_function_names_the_module_that_it_is_for() {
        let origin =
            Origin::of("core::ptr::drop_in_place<alloc::vec::Vec<newsstand::store::state::State>>");
        let expected = Origin {
            module: "core::ptr".to_owned(),
            instantiated_for: Some("newsstand::store::state".to_owned()),
        };
        assert_eq!(origin, expected);
        let text = origin.to_string();
        assert_eq!(text, "core::ptr<newsstand::store::state>");
        assert_eq!(split(&text), ("core::ptr", Some("newsstand::store::state")));
        assert_eq!(crate_of("js_sys<newsstand::store>"), "js_sys");
        let with_types = "core::ptr::drop_in_place::<newsstand::store::state::State>";
        assert_eq!(Origin::of(with_types), expected);
        assert_eq!(module("newsstand_core::index::select::<u8>"), "newsstand_core::index");
        let inside = "core::iter::Map<I, newsstand_core::order::sorted<u8>::{closure#0}>::next";
        assert_eq!(Origin::of(inside).to_string(), "core::iter<newsstand_core::order>");
        assert_eq!(Origin::of("alloc::vec::Vec<T>::push").instantiated_for, None);
        assert_eq!(
            Origin::of("core::ptr::drop_in_place<other_newsstand::A>").instantiated_for,
            None
        );
        assert_eq!(Origin::of("<newsstand::a::B as core::fmt::Debug>::fmt").instantiated_for, None);
    }

    #[test]
    fn names_without_a_path_are_groups() {
        assert_eq!(module("widgethandle_set externref shim"), "(wasm-bindgen)");
        assert_eq!(module("__wbindgen_malloc"), "(wasm-bindgen)");
        assert_eq!(module("memcmp"), "(exports)");
        assert_eq!(
            module("__wasm_split_00extras00_export_00000000000000000000000000000003"),
            "in_part!::extras_3"
        );
        assert_eq!(crate_of("(exports)"), "(exports)");
        assert_eq!(crate_of("yew::dom_bundle"), "yew");
    }
}
