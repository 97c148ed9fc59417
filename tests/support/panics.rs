//! Short reports of failing tests: the reason, and the lines of the tests that led there, without those of the runtime.

use std::backtrace::Backtrace;
use std::panic::set_hook;
use std::sync::Once;

/// Has panics printed in few lines from now on, so that the end of a long log shows why each test failed.
pub(super) fn print_shortly() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        set_hook(Box::new(|panic| {
            eprintln!("{panic}");
            for line in lines_of_tests(&Backtrace::force_capture().to_string()) {
                eprintln!("  {line}");
            }
        }));
    });
}

/// The places of a backtrace that are in these tests, such as `at ./journeys/filters.rs:12:5`.
fn lines_of_tests(backtrace: &str) -> impl Iterator<Item = &str> {
    let lines = backtrace.lines().map(str::trim);
    let lines = lines.filter(|line| line.starts_with("at ./") && line.contains(".rs:"));
    lines.filter(|line| {
        !["panics.rs", "mod.rs", "run.rs"]
            .iter()
            .any(|file| line.contains(&format!("./support/{file}")))
    })
}
