//! Sentences in English and Arabic, and numbers and dates in every language.

use newsstand_core::Published;
use newsstand_core::filter::Recency;
use newsstand_core::time::{Age, HOUR, TimeRange};

use super::{Key, Messages, Rounded, Zone, isolated};
use crate::store::ClockChoice;

#[test]
fn numbers_agree_in_english() {
    let english = Messages::of("en");
    assert_eq!(english.result_count(3, 12), "3 of 12 articles");
    assert_eq!(english.result_count(0, 1), "0 of 1 article");
    assert_eq!(english.result_count(1, 1), "1 article");
    assert_eq!(english.result_count(33_000, 33_000), "33,000 articles");
    assert_eq!(english.contents(24, 11), "24 articles from 11 sources");
    assert_eq!(english.contents(1, 1), "1 article from 1 source");
}

#[test]
fn numbers_agree_in_arabic() {
    let arabic = Messages::of("ar");
    assert_eq!(arabic.result_count(3, 12), "3 من 12 مقالة");
    assert_eq!(arabic.result_count(0, 5), "0 من 5 مقالات");
    assert_eq!(arabic.contents(24, 11), "24 مقالة من 11 مصدرًا");
    assert_eq!(arabic.contents(2, 2), "مقالتان من مصدرين");
    assert_eq!(arabic.contents(103, 102), "103 مقالات من 102 مصدر");
    let says = |age, clock| arabic.age(age, clock);
    assert_eq!(says(Rounded::Hours(2), ClockChoice::Now), "قبل ساعتين");
    assert_eq!(says(Rounded::Hours(18), ClockChoice::Edition), "قبل هذه الطبعة بـ18 ساعة");
    assert_eq!(says(Rounded::Days(1), ClockChoice::Edition), "قبل هذه الطبعة بيوم");
}

#[test]
fn recencies_have_the_names_that_are_promised() {
    let names: Vec<_> =
        Recency::PRESETS.into_iter().map(|recency| Messages::of("en").recency(recency)).collect();
    assert_eq!(
        names,
        [
            "Last hour",
            "Last 6 hours",
            "Last 12 hours",
            "Last 24 hours",
            "Last 3 days",
            "Last 7 days",
            "Last 30 days",
            "Any time"
        ]
    );
}

#[track_caller]
fn counts(tag: &str, expected: [&str; 8]) {
    let counted =
        [0, 1, 2, 3, 5, 11, 21, 100].map(|count| Messages::of(tag).count(Key::Count, count));
    assert_eq!(counted, expected, "{tag}");
}

#[test]
fn every_language_counts_as_it_should() {
    counts(
        "ar",
        [
            "0 مقالات",
            "مقالة واحدة",
            "مقالتان",
            "3 مقالات",
            "5 مقالات",
            "11 مقالة",
            "21 مقالة",
            "100 مقالة",
        ],
    );
    let german = |n: u8| format!("{n} Artikel");
    counts("de", [0, 1, 2, 3, 5, 11, 21, 100].map(german).each_ref().map(|text| &**text));
    counts(
        "en",
        [
            "0 articles",
            "1 article",
            "2 articles",
            "3 articles",
            "5 articles",
            "11 articles",
            "21 articles",
            "100 articles",
        ],
    );
    counts(
        "es",
        [
            "0 artículos",
            "1 artículo",
            "2 artículos",
            "3 artículos",
            "5 artículos",
            "11 artículos",
            "21 artículos",
            "100 artículos",
        ],
    );
    counts(
        "fa",
        ["۰ مطلب", "۱ مطلب", "۲ مطلب", "۳ مطلب", "۵ مطلب", "۱۱ مطلب", "۲۱ مطلب", "۱۰۰ مطلب"],
    );
    counts(
        "fr",
        [
            "0 article",
            "1 article",
            "2 articles",
            "3 articles",
            "5 articles",
            "11 articles",
            "21 articles",
            "100 articles",
        ],
    );
    counts(
        "he",
        [
            "0 כתבות",
            "כתבה אחת",
            "שתי כתבות",
            "3 כתבות",
            "5 כתבות",
            "11 כתבות",
            "21 כתבות",
            "100 כתבות",
        ],
    );
    counts("hi", ["0 लेख", "1 लेख", "2 लेख", "3 लेख", "5 लेख", "11 लेख", "21 लेख", "100 लेख"]);
    counts(
        "ja",
        [
            "記事0件",
            "記事1件",
            "記事2件",
            "記事3件",
            "記事5件",
            "記事11件",
            "記事21件",
            "記事100件",
        ],
    );
    counts(
        "ru",
        [
            "0 статей",
            "1 статья",
            "2 статьи",
            "3 статьи",
            "5 статей",
            "11 статей",
            "21 статья",
            "100 статей",
        ],
    );
    counts(
        "uk",
        [
            "0 статей",
            "1 стаття",
            "2 статті",
            "3 статті",
            "5 статей",
            "11 статей",
            "21 стаття",
            "100 статей",
        ],
    );
    counts(
        "zh",
        [
            "0 篇文章",
            "1 篇文章",
            "2 篇文章",
            "3 篇文章",
            "5 篇文章",
            "11 篇文章",
            "21 篇文章",
            "100 篇文章",
        ],
    );
}

#[track_caller]
fn edition_date(tag: &str, expected: &str) {
    let moment = TimeRange::parse("2025-06-28T12:00:00Z").unwrap();
    assert_eq!(Messages::of(tag).edition_date(moment), expected, "{tag}");
}

#[test]
fn every_language_writes_its_dates() {
    edition_date("ar", "طبعة 28 يونيو 2025");
    edition_date("de", "Ausgabe vom 28. Juni 2025");
    edition_date("en", "edition of 28 June 2025");
    edition_date("es", "edición del 28 de junio de 2025");
    edition_date("fa", "شمارهٔ ۷ تیر ۱۴۰۴");
    edition_date("fr", "édition du 28 juin 2025");
    edition_date("he", "גיליון 28 ביוני 2025");
    edition_date("hi", "28 जून 2025 का संस्करण");
    edition_date("ja", "2025年6月28日号");
    edition_date("ru", "выпуск от 28 июня 2025 г.");
    edition_date("uk", "випуск від 28 червня 2025 р.");
    edition_date("zh", "2025年6月28日刊");
}

#[test]
fn ages_name_what_they_count_back_from_and_have_a_short_form() {
    let english = Messages::of("en");
    let two_hours = Rounded::Hours(2);
    assert_eq!(english.age(two_hours, ClockChoice::Now), "2 hours ago");
    assert_eq!(english.age(two_hours, ClockChoice::Edition), "2 hours before this edition");
    assert_eq!(english.short_age(two_hours), "\u{2212}2 h");
    assert_eq!(english.about(&english.short_age(Rounded::Days(1))), "about \u{2212}1 d");
    // A left-to-right mark keeps the sign before the number.
    assert_eq!(Messages::of("fa").short_age(two_hours), "\u{200e}\u{2212}۲ ساعت");
}

#[track_caller]
fn says(published: &Published, english: &str, arabic: &str) {
    let sentence = |messages: &Messages| {
        let said = messages.provenance(published, Zone::Reader);
        format!("{}[{}]{}", said.before, said.time, said.after)
    };
    let isolated = |text: &str| text.replace("18 hours ago", &isolated("18 hours ago"));
    assert_eq!(sentence(Messages::of("en")), isolated(english));
    assert_eq!(sentence(Messages::of("ar")), isolated(arabic));
}

#[test]
fn each_way_of_knowing_a_time_has_its_sentence() {
    let age = Age::between(35 * HOUR / 2, 37 * HOUR / 2);
    let noon = TimeRange::parse("2025-06-28T12:00:00Z").ok();
    says(
        &Published::from_age("18 hours ago", age, noon),
        "Published between [17:30 and 18:30 on 27 June 2025 (UTC)]. The page said “18 hours ago” \
         and was saved on 28 June 2025 at 12:00.",
        "نُشر بين [17:30 و18:30 في 27 يونيو 2025 (UTC)]. ذكرت الصفحة «18 hours ago» وحُفظت في 28 \
         يونيو 2025 الساعة 12:00.",
    );
    says(
        &Published::from_age("18 hours ago", age, TimeRange::day(2025, 6, 28)),
        "Published between [05:30 on 27 June 2025 and 06:29 on 28 June 2025 (UTC)]. The page said \
         “18 hours ago” and was saved on 28 June 2025, at an unknown hour.",
        "نُشر بين [05:30 في 27 يونيو 2025 و06:29 في 28 يونيو 2025 (UTC)]. ذكرت الصفحة «18 hours \
         ago» وحُفظت في 28 يونيو 2025 في ساعة غير معروفة.",
    );
    says(
        &Published::from_age("18 hours ago", age, None),
        "The page said [“18 hours ago”], but it is not known when the page was saved.",
        "ذكرت الصفحة [«18 hours ago»]، لكن وقت حفظها غير معروف.",
    );
    says(
        &Published::from_date("12-03-2025", TimeRange::day(2025, 3, 12).unwrap(), noon),
        "Published on [12 March 2025], the date on the page.",
        "نُشر في [12 مارس 2025]، وهو التاريخ المذكور في الصفحة.",
    );
    says(
        &Published::default(),
        "[The page does not say] when this was published.",
        "[لا تذكر الصفحة] متى نُشرت هذه المقالة.",
    );
}
