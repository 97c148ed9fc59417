//! Arabic.

use news::article::{Known, Published};
use news::filter::{Recency, Sort};
use news::time::{Civil, DAY, HOUR, Moment, YEAR};

use super::{Asked, Provenance, Rounded, SpanUnit, Words, isolated, span};
use crate::view::state::ClockChoice;

/// Arabic.
pub(super) static WORDS: Words = Words {
    tag: "ar",
    published: "وقت النشر",
    source: "المصدر",
    hashtag: "الوسم",
    any_hashtag: "أي وسم",
    not_stated: "غير مذكور",
    custom: "مدة أخرى…",
    custom_amount: "العدد",
    custom_unit: "الوحدة",
    units: ["ساعات", "أيام", "أسابيع"],
    filters: "المرشحات",
    clear: "مسح",
    clock: "الساعة",
    order: "الترتيب",
    articles: "المقالات",
    ruler: "الحداثة",
    ruler_start: |clock| match clock {
        ClockChoice::Edition => "الطبعة",
        ClockChoice::Now => "الآن",
    },
    categories: "التصنيف",
    same_page: "من الصفحة نفسها",
    alike: "مقالات شبيهة",
    previous: "السابق",
    next: "التالي",
    original: "اقرأ الأصل",
    no_text: "لم تحمل الصفحة من هذا المقال إلا عنوانه.",
    text_failed: "تعذّر تحميل بقية النص.",
    again: "حاول من جديد",
    coming: "في الطريق…",
    lost: "تعذّر تحميل هذا المقال.",
    missing: |count| format!("تعذّر تحميل {}.", articles(count)),
    day,
    behind: |day| {
        format!("الساعة تشير إلى {day}، وبعض هذه المقالات أحدث من ذلك، فالأعمار بحسبها غير صحيحة.")
    },
    before: |count| format!("السابقة: {}", articles(count)),
    after: |count| format!("التالية: {}", articles(count)),
    no_articles: "لا مقالات في هذه الطبعة.",
    about: |age| format!("{age} تقريبًا"),
    about_why: "وقته معروف على شكل مدة، والحد يقع داخلها",
    clock_name: |clock| match clock {
        ClockChoice::Edition => "كما كانت الطبعة",
        ClockChoice::Now => "الآن",
    },
    sort_name: |sort| match sort {
        Sort::Newest => "الأحدث أولًا",
        Sort::Oldest => "الأقدم أولًا",
        Sort::Source => "حسب المصدر",
    },
    recency: |recency| match recency {
        Recency::AnyTime => "أي وقت".to_owned(),
        Recency::Within(seconds) => format!("آخر {}", length(seconds)),
    },
    recency_within: |recency| match recency {
        Recency::AnyTime => "في أي وقت".to_owned(),
        Recency::Within(seconds) => format!("في آخر {}", length(seconds)),
    },
    age: |age, clock| match clock {
        ClockChoice::Edition => before_edition(age),
        ClockChoice::Now => format!("قبل {}", rounded(age)),
    },
    status: |shown, all| format!("{shown} من {all} {}", counted(all, &ARTICLES)),
    show: |count| format!("عرض {}", articles(count)),
    count: articles,
    back: |count| format!("→ {}", articles(count)),
    position: |position, all| format!("{position} من {all}"),
    contents: |count, sources| {
        let of = match sources {
            1 => "مصدر واحد".to_owned(),
            2 => "مصدرين".to_owned(),
            _ => format!("{sources} {}", counted(sources, &["مصدر", "مصدرين", "مصادر", "مصدرًا"])),
        };
        format!("{} من {of}", articles(count))
    },
    gathered: |moment| format!("جُمعت في {}", day(moment.latest())),
    drop: |name| format!("إزالة المرشح {name}"),
    provenance,
    empty_title: |asked| format!("لا شيء {}", phrase(asked)),
    empty_why,
    way_out: |asked, count| {
        let phrase = phrase(asked);
        format!("{} ({count})", phrase.strip_prefix("من ").unwrap_or(&phrase))
    },
    tick: |seconds| match seconds {
        YEAR.. => "عام".to_owned(),
        s if s == HOUR => "ساعة".to_owned(),
        s if s < 2 * DAY => format!("{} س", s / HOUR),
        s => format!("{} ي", s / DAY),
    },
};

/// One, two, three to ten, and eleven on.
type Forms = [&'static str; 4];

const ARTICLES: Forms = ["مقالة", "مقالتين", "مقالات", "مقالة"];

/// The form of a noun that a number of it takes.
fn counted(count: usize, [one, two, few, many]: &Forms) -> &'static str {
    match (count, count % 100) {
        (1, _) => one,
        (2, _) => two,
        (_, 3..=10) => few,
        (0, _) => few,
        (_, 11..) => many,
        _ => one,
    }
}

fn articles(count: usize) -> String {
    match count {
        0 => "0 مقالات".to_owned(),
        1 => "مقالة واحدة".to_owned(),
        2 => "مقالتان".to_owned(),
        _ => format!("{count} {}", counted(count, &ARTICLES)),
    }
}

const MINUTES: Forms = ["دقيقة", "دقيقتين", "دقائق", "دقيقة"];
const HOURS: Forms = ["ساعة", "ساعتين", "ساعات", "ساعة"];
const DAYS: Forms = ["يوم", "يومين", "أيام", "يومًا"];
const MONTHS_COUNTED: Forms = ["شهر", "شهرين", "أشهر", "شهرًا"];
const YEARS: Forms = ["عام", "عامين", "أعوام", "عامًا"];

/// A number of something; one and two of it need no figure.
fn numbered(count: i64, forms: &Forms) -> String {
    let count = usize::try_from(count).unwrap_or_default();
    match count {
        1 | 2 => counted(count, forms).to_owned(),
        _ => format!("{count} {}", counted(count, forms)),
    }
}

fn length(seconds: i64) -> String {
    let (count, unit) = span(seconds);
    let forms = match unit {
        SpanUnit::Minutes => &MINUTES,
        SpanUnit::Hours => &HOURS,
        SpanUnit::Days => &DAYS,
    };
    numbered(count, forms)
}

fn rounded(age: Rounded) -> String {
    match age {
        Rounded::Seconds => "ثوانٍ".to_owned(),
        Rounded::Minutes(count) => numbered(count, &MINUTES),
        Rounded::Hours(count) => numbered(count, &HOURS),
        Rounded::Days(count) => numbered(count, &DAYS),
        Rounded::Months(count) => numbered(count, &MONTHS_COUNTED),
        Rounded::Years(count) => numbered(count, &YEARS),
    }
}

/// "By so much before the edition": the preposition joins a word but not a figure.
fn before_edition(age: Rounded) -> String {
    let age = rounded(age);
    let join = if age.starts_with(|first: char| first.is_ascii_digit()) { "بـ" } else { "ب" };
    format!("قبل الطبعة {join}{age}")
}

const MONTHS: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

fn date(civil: Civil) -> String {
    let month = MONTHS.get(usize::from(civil.month).saturating_sub(1)).unwrap_or(&"");
    format!("{} {month} {}", civil.day, civil.year)
}

fn day(seconds: i64) -> String {
    date(Civil::at(seconds))
}

fn clock(civil: Civil) -> String {
    format!("{:02}:{:02}", civil.hour, civil.minute)
}

const UTC: &str = "بالتوقيت العالمي";

fn interval(moment: Moment) -> String {
    let (from, to) = (Civil::at(moment.earliest()), Civil::at(moment.latest()));
    if from.same_day(to) {
        format!("{} و{} {UTC} في {}", clock(from), clock(to), date(to))
    } else if moment.latest() - moment.earliest() > 2 * DAY {
        format!("{} و{}", date(from), date(to))
    } else {
        format!("{} {UTC} في {} و{} {UTC} في {}", clock(from), date(from), clock(to), date(to))
    }
}

fn saved(moment: Moment) -> String {
    let at = Civil::at(moment.latest());
    if moment.whole_day() {
        format!("في {} في ساعة غير معروفة", date(at))
    } else {
        format!("في الساعة {} {UTC} في {}", clock(at), date(at))
    }
}

fn provenance(published: &Published) -> Provenance {
    let words = isolated(published.words.as_deref().unwrap_or_default());
    let (before, time, after) = match (published.known(), published.between, published.saved) {
        (Known::Stated, Some(between), _) if between.whole_day() => (
            "نُشر في ".to_owned(),
            day(between.latest()),
            "، وهو التاريخ الذي ذكرته الصفحة.".to_owned(),
        ),
        (Known::Stated, Some(between), _) => {
            let at = Civil::at(between.latest());
            ("نُشر في ".to_owned(), format!("{} {UTC} في {}", clock(at), date(at)), ".".to_owned())
        }
        (Known::Derived, Some(between), Some(moment)) => (
            "نُشر بين ".to_owned(),
            interval(between),
            format!(": قالت الصفحة «{words}» وحُفظت {}.", saved(moment)),
        ),
        (Known::Derived, Some(between), None) => {
            ("نُشر بين ".to_owned(), interval(between), format!(": قالت الصفحة «{words}»."))
        }
        (Known::Relative, ..) => (
            "قالت الصفحة ".to_owned(),
            format!("«{words}»"),
            "، لكن وقت حفظها غير معروف.".to_owned(),
        ),
        _ => (String::new(), "لا تذكر الصفحة".to_owned(), " متى نُشر هذا المقال.".to_owned()),
    };
    Provenance { before, time, after }
}

fn phrase(asked: &Asked) -> String {
    let mut phrase = match asked.sources.as_slice() {
        [] => "من كل المصادر".to_owned(),
        names => format!("من {}", names.join(" أو ")),
    };
    if !asked.hashtags.is_empty() {
        phrase.push_str(&format!(" مع #{}", asked.hashtags.join(" أو #")));
    }
    if asked.recency != Recency::AnyTime {
        phrase.push_str(&format!(" {}", (WORDS.recency_within)(asked.recency)));
    }
    phrase
}

fn empty_why(asked: &Asked) -> String {
    let recency = (WORDS.recency)(asked.recency);
    match asked.newest {
        Some((age, clock)) => {
            format!("أحدث ما فيها نُشر {}، و«{recency}» هو ما يستبعده.", (WORDS.age)(age, clock))
        }
        None if !asked.hashtags.is_empty() && !asked.sources.is_empty() => {
            "لا مقالة تجمع بين المصادر المختارة والوسم المختار.".to_owned()
        }
        None if asked.recency != Recency::AnyTime => {
            format!("ما يوجد منها لا يذكر وقتًا، و«{recency}» يحتاج إليه.")
        }
        None => "لا مقالة في هذه الطبعة توافق ما طُلب.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree() {
        assert_eq!((WORDS.status)(3, 12), "3 من 12 مقالة");
        assert_eq!((WORDS.status)(0, 5), "0 من 5 مقالات");
        assert_eq!((WORDS.contents)(24, 11), "24 مقالة من 11 مصدرًا");
        assert_eq!((WORDS.contents)(2, 2), "مقالتان من مصدرين");
        assert_eq!((WORDS.contents)(103, 102), "103 مقالات من 102 مصدر");
    }

    #[test]
    fn ages_agree() {
        let says = |age, clock| (WORDS.age)(age, clock);
        assert_eq!(says(Rounded::Hours(2), ClockChoice::Now), "قبل ساعتين");
        assert_eq!(says(Rounded::Hours(18), ClockChoice::Edition), "قبل الطبعة بـ18 ساعة");
        assert_eq!(says(Rounded::Days(1), ClockChoice::Edition), "قبل الطبعة بيوم");
    }
}
