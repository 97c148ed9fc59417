//! Ages and dates as pages word them, and texts that only resemble them.

use super::*;

#[track_caller]
fn is_between(text: &str, least: i64, most: i64) {
    assert_eq!(age(text), Some(Age::between(least, most)), "{text}");
}

#[track_caller]
fn means_the_same(texts: &[&str], english: &str) {
    let expected = age(english).expect(english);
    for text in texts {
        assert_eq!(age(text), Some(expected), "{text}");
    }
}

#[track_caller]
fn is_no_age(text: &str) {
    assert_eq!(age(text), None, "{text}");
}

#[test]
fn every_english_wording_is_a_range() {
    is_between("a few seconds ago", 0, 44);
    is_between("a minute ago", 45, 89);
    is_between("2 minutes ago", 90, 150);
    is_between("44 minutes ago", 2610, 2670);
    is_between("an hour ago", 2700, 5340);
    is_between("2 hours ago", 5400, 9000);
    is_between("21 hours ago", 73_800, 77_400);
    is_between("a day ago", 79_200, 126_000);
    is_between("2 days ago", 129_600, 216_000);
    is_between("25 days ago", 2_116_800, 2_203_200);
    is_between("a month ago", 2_246_400, 3_888_000);
    is_between("2 months ago", 3_944_619, 6_574_365);
    is_between("10 months ago", 24_982_587, 27_612_333);
    is_between("a year ago", 27_648_000, 47_260_800);
    is_between("2 years ago", 47_335_428, 78_892_380);
}

#[test]
fn every_arabic_wording_means_the_same_as_the_english_one() {
    means_the_same(&["منذ ثوان", "منذ ثوانٍ", "منذ 30 ثانية", "منذ 5 ثوان"], "a few seconds ago");
    means_the_same(&["منذ دقيقة واحدة", "منذ دقيقة"], "a minute ago");
    means_the_same(&["منذ دقيقتين"], "2 minutes ago");
    means_the_same(&["منذ 3 دقائق", "منذ ٣ دقائق", "منذ ۳ دقائق"], "3 minutes ago");
    means_the_same(&["منذ 25 دقيقة", "منذ ٢٥ دقيقة"], "25 minutes ago");
    means_the_same(&["منذ ساعة واحدة", "منذ ساعة"], "an hour ago");
    means_the_same(&["منذ ساعتين"], "2 hours ago");
    means_the_same(&["منذ 6 ساعات"], "6 hours ago");
    means_the_same(&["منذ ١٨ ساعة"], "18 hours ago");
    means_the_same(&["منذ يوم واحد", "منذ يوم"], "a day ago");
    means_the_same(&["منذ يومين"], "2 days ago");
    means_the_same(&["منذ 3 أيام", "منذ 3 ايام"], "3 days ago");
    means_the_same(&["منذ 11 يوما", "منذ 11 يومًا", "منذ 11 يوم"], "11 days ago");
    means_the_same(&["منذ شهر واحد", "منذ شهر"], "a month ago");
    means_the_same(&["منذ شهرين"], "2 months ago");
    means_the_same(&["منذ 9 أشهر", "منذ ٩ أشهر"], "9 months ago");
    means_the_same(&["منذ عام واحد", "منذ عام", "منذ سنة", "منذ سنة واحدة"], "a year ago");
    means_the_same(&["منذ عامين", "منذ سنتين"], "2 years ago");
    means_the_same(&["منذ 3 أعوام", "منذ 3 سنوات"], "3 years ago");
    means_the_same(&["منذ 12 عاما", "منذ 12 عامًا", "منذ 12 سنة"], "12 years ago");
}

#[test]
fn white_space_and_invisible_characters_are_ignored() {
    means_the_same(
        &["\u{a0}6 hours ago\u{a0}", "\u{200f}6\u{a0}hours  ago\u{202c}", "٦ hours ago"],
        "6 hours ago",
    );
    means_the_same(&["\u{202b}منذ\u{a0}\u{200f}٦ ساعات\u{202c}"], "6 hours ago");
}

#[test]
fn a_number_that_moment_js_words_differently_is_no_age() {
    for text in ["1 minutes ago", "45 minutes ago", "22 hours ago", "26 days ago"] {
        is_no_age(text);
    }
    for text in ["11 months ago", "1 years ago", "0 hours ago", "2418 hours ago"] {
        is_no_age(text);
    }
    for text in ["منذ 45 دقيقة", "منذ 1 أيام", "منذ 45 ثانية", "منذ 0 ثوان"]
    {
        is_no_age(text);
    }
}

#[test]
fn words_that_only_resemble_an_age_are_none() {
    for text in ["", " ", "ago", "06 hours ago", "+6 hours ago", "-6 hours ago", "6hours ago"] {
        is_no_age(text);
    }
    for text in ["6 hours", "6 hours ago.", "about 6 hours ago", "6 hours ago today"] {
        is_no_age(text);
    }
    for text in ["an minute ago", "a hour ago", "a hours ago", "6 hour ago", "منذ", "منذ 6"] {
        is_no_age(text);
    }
}

#[test]
fn huge_numbers_are_refused_and_do_not_overflow() {
    is_no_age("9223372036854775807 years ago");
    is_no_age("292277024700 years ago");
    is_no_age("99999999999999999999999999 years ago");
    is_no_age(&format!("{} years ago", "9".repeat(100)));
    is_between("1000 years ago", 31_541_173_524, 31_572_730_476);
}

#[track_caller]
fn is_day(text: &str, expected: Option<&str>) {
    assert_eq!(day(text).map(TimeRange::text).as_deref(), expected, "{text}");
}

#[test]
fn a_date_is_day_month_year() {
    is_day("12-03-2025", Some("2025-03-12"));
    is_day("\u{a0}٢٩-٠٢-٢٠٢٤\u{200f}", Some("2024-02-29"));
    is_day("29-02-2025", None);
    is_day("03-13-2025", None);
    is_day("2025-03-12", None);
    is_day("1-03-2025", None);
    is_day("12-03-25", None);
    is_day("12-03-2025-01", None);
    is_day("12/03/2025", None);
}
