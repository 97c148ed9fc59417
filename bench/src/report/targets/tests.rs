use super::{Outcome, TARGETS};
use crate::measure::BENCHMARKS;
use crate::results::{Measurement, Results};

fn outcome(
    at: &str,
    compared_with: &str,
    row: &str,
    fill: impl Fn(&mut Measurement),
) -> Option<Outcome> {
    let mut measured = Measurement::default();
    fill(&mut measured);
    let mut results = Results::default();
    results.0.insert(row.to_owned(), measured);
    let target = TARGETS
        .iter()
        .find(|one| one.metric.starts_with(at) && one.compared_with.starts_with(compared_with));
    target.unwrap().outcome(&results)
}

#[test]
fn each_target_names_an_existing_benchmark() {
    for target in TARGETS {
        assert!(BENCHMARKS.iter().any(|row| row.name == target.benchmark), "{}", target.benchmark);
        assert_eq!(target.outcome(&Results::default()), None);
    }
}

#[test]
fn the_worst_ratio_decides() {
    for (compared_with, stack, met) in [("static", "styled", false), ("bare", "static", true)] {
        let made = outcome("First article painted (4", compared_with, "paint", |row| {
            for (articles, ours) in [(4, 100.0), (100, 111.0)] {
                row.add("ours", articles, "slow", "first", ours);
                row.add(stack, articles, "slow", "first", 100.0);
            }
        });
        let measured = "1.11 with 100 articles, slow; best 1.00".to_owned();
        assert_eq!(made, Some(Outcome { measured, met }));
    }
}

#[test]
fn a_row_is_not_evaluated_before_its_peer_was_measured() {
    let made = outcome("First article painted (4", "static", "paint", |row| {
        row.add("ours", 4, "slow", "first", 100.0);
        row.add("static", 4, "slow", "first", 100.0);
    });
    assert_eq!(made, None);
    let made = outcome("First article painted, chunked", "Preact", "split", |row| {
        row.add("ours", 100_000, "slow", "first", 100.0);
    });
    assert_eq!(made, None);
}

#[test]
fn a_chunked_edition_is_compared_with_a_small_page_of_preact() {
    let made = outcome("First article painted, chunked", "Preact", "split", |row| {
        row.add("ours", 100, "slow", "first", 500.0);
        row.add("ours", 100_000, "slow", "first", 130.0);
        row.add("preact", 100, "slow", "first", 100.0);
    });
    assert_eq!(made, Some(Outcome { measured: "1.30".to_owned(), met: false }));
}

#[test]
fn the_slowest_click_is_the_median_of_the_rounds() {
    let made = outcome("Main-thread time of the slowest", "–", "filter", |row| {
        for most in [12.0, 16.0, 40.0] {
            row.add("ours", 100, "fast", "cpu-most", most);
            row.add("ours", 10_000, "fast", "cpu-most", most - 2.0);
        }
        row.add("vanilla", 100, "fast", "cpu-most", 90.0);
    });
    let measured = "16 ms with 100 articles".to_owned();
    assert_eq!(made, Some(Outcome { measured, met: true }));
}

#[test]
fn two_more_late_frames_than_plain_javascript_are_allowed() {
    for (ours, met) in [(3.0, true), (4.0, false)] {
        let made = outcome("Frames longer than 16.7 ms in 60 leaps", "plain", "scroll", |row| {
            row.add("ours", 100_000, "fast", "leaps", ours);
            row.add("vanilla", 100_000, "fast", "leaps", 1.0);
        });
        let measured = format!("{ours} and 1 of 60");
        assert_eq!(made, Some(Outcome { measured, met }));
    }
}

#[test]
fn the_first_load_is_a_sum_of_its_own() {
    let made = |at| {
        outcome(at, "–", "sizes", |row| {
            row.add("ours", 0, "wasm", "bytes", 150_000.0);
            row.add("ours", 0, "js", "bytes", 40_000.0);
            row.add("ours", 0, "wasm", "first-load", 100_000.0);
            row.add("ours", 0, "js", "first-load", 9_000.0);
            row.add("react", 0, "js", "bytes", 9_000.0);
        })
    };
    let first = Outcome { measured: "109.0 KB".to_owned(), met: true };
    assert_eq!(made("Code for a first list"), Some(first));
    let all = Outcome { measured: "190.0 KB".to_owned(), met: false };
    assert_eq!(made("Code in total"), Some(all));
}

#[test]
fn a_million_articles_have_limits_of_their_own() {
    let fill = |row: &mut Measurement| {
        row.add("ours", 100_000, "fast", "cpu", 90.0);
        row.add("ours", 1_000_000, "fast", "cpu", 24.0);
        row.add("ours", 1_000_000, "fast", "memory", 201.0);
    };
    let cpu =
        outcome("Main-thread time of a filter click, median of 20 clicks (1,", "–", "scale", fill);
    assert_eq!(cpu, Some(Outcome { measured: "24 ms".to_owned(), met: true }));
    let memory = outcome("Memory of the page (1,", "–", "scale", fill);
    assert_eq!(memory, Some(Outcome { measured: "201 MB".to_owned(), met: false }));
}

#[test]
fn a_single_moved_text_misses_the_target() {
    let moved = |moved: f64| {
        outcome("Texts on the screen", "–", "paint", |row| {
            row.add("ours", 4, "fast", "moved", 0.0);
            row.add("ours", 4, "fast", "lost", 0.0);
            row.add("ours", 4, "fast", "moved", moved);
        })
    };
    assert_eq!(moved(0.0), Some(Outcome { measured: "0".to_owned(), met: true }));
    assert_eq!(moved(1.0), Some(Outcome { measured: "1".to_owned(), met: false }));
}

#[test]
fn the_memory_of_a_blank_page_is_subtracted() {
    let made = outcome("Memory above", "React", "memory", |row| {
        row.add("blank", 10_000, "fast", "memory", 20.0);
        row.add("ours", 10_000, "fast", "memory", 45.0);
        row.add("one file", 10_000, "fast", "memory", 100.0);
        row.add("react", 10_000, "fast", "memory", 120.0);
    });
    assert_eq!(
        made.unwrap(),
        Outcome {
            measured: "0.25 (25 MB chunked, 100 MB React; 80 MB single file)".to_owned(),
            met: true
        }
    );
}
