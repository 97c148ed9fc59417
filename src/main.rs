//! The widget's program. It runs only when `newsstand.js` calls the functions that `element` exports.

use newsstand as _;

fn main() {}
