//! Browser tests: the built page and widget in Chromium, Firefox and WebKitGTK.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod accessibility;
mod embedding;
mod failures;
mod journeys;
mod library;
mod support;
