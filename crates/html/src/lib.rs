//! The macro `html!`, with the syntax of Yew's and the same tree as its result. Yew's expands to the construction of
//! every element in place; this one expands to calls of `components::element_builder`, which are about half the code.
//!
//! It knows only what the widget uses: components without children, and conditions without braces. Everything else is
//! an error of the compiler, or of the types.

mod emit;
mod parse;

use proc_macro::TokenStream;
use quote::quote_spanned;

use parse::parse;

/// Returns the `Html` of a tree; see the documentation of Yew's `html!`.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    match parse(input.into()) {
        Ok(nodes) => emit::expression(&nodes).into(),
        Err(error) => {
            let message = error.message;
            quote_spanned! { error.span => ::std::compile_error!(#message) }.into()
        }
    }
}
