//! The widget's program. All that it does is done when `newsstand.js` calls what `embed` exports.

use newsstand as _;

fn main() {}
