//! The widget's program. It runs only when `newsstand.js` calls the functions that `element` exports.

use newsstand as _;

/// Smaller than Rust's own by 2 KB to download.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
