//! Parts of a program for the browser that are loaded when they are needed. A program in parts is one program, with one
//! memory and one table of functions, in several files.
//!
//! [`in_part!`] declares a function whose code, and all that only it uses, is in the file of its part. It is called like
//! any other function, and returns `None` until its part has been loaded.
//!
//! # The contract of the unsafe code
//!
//! Nothing but this crate contains unsafe code. It relies on three promises:
//!
//! - **The splitter's.** `in_part!` writes each function twice: as an export, with its body, and as an import of the same
//!   signature, without one. `wasm_split_cli_support` joins a pair by its name, moves the export and what only exports of
//!   its part need into another file, and makes the import call through the table of functions. One macro writes both
//!   halves in one place, so their signatures are the same. The linker refuses a name that is taken.
//! - **The loader's.** The import `__wasm_split_load_…` calls the function that it is given exactly once, with the pointer
//!   that it is given and whether the part has been instantiated in the program's memory and table. The generated
//!   `__wasm_split.js` and `src/js/element/parts.js` keep it.
//! - **This crate's.** An import is called only after its part has been loaded; before that its place in the table is
//!   empty, and the call would end the program. [`Part::is_loaded`] is asked right before, and a part that has been loaded
//!   never goes away.

mod part;

pub use part::{Load, OnAnswer, Part, Status, Subscription, subscribe};

/// Declares all parts, each with its name, which the splitter makes the name of its file.
macro_rules! declare_parts {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $(
            $(#[$doc])*
            pub static $name: Part = {
                #[cfg(all(target_arch = "wasm32", feature = "cut", not(debug_assertions)))]
                {
                    #[link(wasm_import_module = "__wasm_split_placeholder__")]
                    unsafe extern "C" {
                        #[link_name = concat!("__wasm_split_load_", $file)]
                        fn load(then: OnAnswer, part: *const core::ffi::c_void);
                    }
                    // SAFETY: the loader's promise.
                    unsafe { Part::absent($file, load) }
                }
                #[cfg(not(all(target_arch = "wasm32", feature = "cut", not(debug_assertions))))]
                Part::loaded($file)
            };
        )*

        /// All parts.
        pub static ALL: &[&Part] = &[$(&$name),*];

        /// The name of a part.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! name_of_part {
            $(($name) => { $file };)*
        }
    };
}

declare_parts! {
    /// The open article.
    ARTICLE = "article";
    /// The dialogs, the shortcuts, the empty state, a custom recency, saved articles that left the edition, and the reading
    /// of the library.
    EXTRAS = "extras";
    /// Chunked editions.
    CHUNKS = "chunks";
    /// The HTML in feeds of other programs.
    FEEDS = "feeds";
}

/// Declares a function of a part, under a digit that no other function of the part has:
///
/// ```
/// newsstand_parts::in_part! {
///     ARTICLE 9:
///     /// Returns the number of words.
///     fn words(text: &str) -> usize {
///         text.split_whitespace().count()
///     }
/// }
/// assert_eq!(words("one two"), Some(2));
/// ```
///
/// A call returns `None` if the part has not been loaded, and then loads it. Where the program is not cut, all parts have been loaded.
#[cfg(not(all(target_arch = "wasm32", feature = "cut", not(debug_assertions))))]
#[macro_export]
macro_rules! in_part {
    ($part:ident $digit:literal: $(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $result:ty $body:block) => {
        $(#[$meta])*
        $vis fn $name($($arg: $type),*) -> Option<$result> {
            const _: () = assert!($digit < 10);
            fn body($($arg: $type),*) -> $result $body
            $crate::$part.is_loaded().then(|| body($($arg),*))
        }
    };
}

/// Declares a function of a part; see above.
#[cfg(all(target_arch = "wasm32", feature = "cut", not(debug_assertions)))]
#[macro_export]
macro_rules! in_part {
    ($part:ident $digit:literal: $(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $result:ty $body:block) => {
        $(#[$meta])*
        // Both halves are compiled together, so they agree on how a Rust type is passed.
        #[allow(improper_ctypes, improper_ctypes_definitions)]
        $vis fn $name($($arg: $type),*) -> Option<$result> {
            const _: () = assert!($digit < 10);
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", $crate::name_of_part!($part), "00_import_0000000000000000000000000000000", $digit)]
                fn imported($($arg: $type),*) -> $result;
            }
            #[unsafe(export_name = concat!("__wasm_split_00", $crate::name_of_part!($part), "00_export_0000000000000000000000000000000", $digit))]
            extern "C" fn exported($($arg: $type),*) -> $result $body
            if !$crate::$part.is_loaded() {
                $crate::$part.request();
                return None;
            }
            // SAFETY: the part has been loaded, and the import has the signature of the export that it calls.
            Some(unsafe { imported($($arg),*) })
        }
    };
}
