//! Points in time that are known to within a range, and RFC 3339.

use super::civil::{FIRST, LAST};
use super::{Age, Civil, DAY, HOUR, MINUTE};
use datealgo::{date_to_rd, days_in_month};

/// A point in time between two instants, both inclusive, in seconds since 1970-01-01T00:00:00Z. An instant is a range
/// whose ends are equal; a date without an hour is a range of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeRange {
    earliest: i64,
    latest: i64,
}

impl TimeRange {
    /// An instant.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        Self { earliest: seconds, latest: seconds }
    }

    /// The range between two instants, in either order.
    #[must_use]
    pub fn between(one: i64, other: i64) -> Self {
        Self { earliest: one.min(other), latest: one.max(other) }
    }

    /// A whole day in UTC; `None` if the years 0 to 9999 have no such day.
    #[must_use]
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        let may_exist = (0..=9999).contains(&year) && (1..=12).contains(&month) && day > 0;
        if !may_exist || day > days_in_month(year, month) {
            return None;
        }
        let start = i64::from(date_to_rd((year, month, day))) * DAY;
        Some(Self { earliest: start, latest: start + DAY - 1 })
    }

    /// Parses an RFC 3339 date-time (`2025-06-28T12:00:00Z`) as an instant, or a date (`2025-06-28`) as that whole day
    /// in UTC.
    ///
    /// # Errors
    /// Names what was expected and what was found.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        parsed(text.as_bytes()).ok_or_else(|| {
            format!(
                "expected a time such as \"2025-06-28T12:00:00Z\" or a date such as \
                 \"2025-06-28\", found \"{text}\""
            )
        })
    }

    /// The first instant of the range, in seconds since 1970.
    #[must_use]
    pub fn earliest(self) -> i64 {
        self.earliest
    }

    /// The last instant of the range, in seconds since 1970.
    #[must_use]
    pub fn latest(self) -> i64 {
        self.latest
    }

    /// The middle of the range, in seconds since 1970.
    #[must_use]
    pub fn middle(self) -> i64 {
        self.earliest + (self.latest - self.earliest) / 2
    }

    /// Returns the age at `now` of something in this range.
    #[must_use]
    pub fn age(self, now: Self) -> Age {
        Age::between(
            now.earliest.saturating_sub(self.latest),
            now.latest.saturating_sub(self.earliest),
        )
    }

    /// Returns the range in which something happened that has this age in this range.
    #[must_use]
    pub fn before(self, age: Age) -> Self {
        Self {
            earliest: self.earliest.saturating_sub(age.most()),
            latest: self.latest.saturating_sub(age.least()),
        }
    }

    /// Returns the range that both have in common; `None` if they do not overlap.
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        let earliest = self.earliest.max(other.earliest);
        let latest = self.latest.min(other.latest);
        (earliest <= latest).then_some(Self { earliest, latest })
    }

    /// Returns whether the range is one whole day in UTC.
    #[must_use]
    pub fn whole_day(self) -> bool {
        self.earliest.rem_euclid(DAY) == 0 && self.latest - self.earliest == DAY - 1
    }

    /// Returns the range as [`TimeRange::parse`] reads it: a date for a whole day, else its last instant.
    #[must_use]
    pub fn text(self) -> String {
        let text = rfc3339(self.latest);
        match text.split_once('T') {
            Some((day, _)) if self.whole_day() => day.to_owned(),
            _ => text,
        }
    }
}

/// Returns an instant in seconds since 1970 as RFC 3339 in UTC. Instants outside the years 0 to 9999 are clamped.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    let Civil { year, month, day, hour, minute } = Civil::at(seconds);
    let second = seconds.clamp(FIRST, LAST).rem_euclid(MINUTE);
    // Without `format!`: an article has several times, and it showed in the profile of a build.
    let mut text = String::with_capacity(20);
    for (number, digits, after) in [
        (i64::from(year), 4, '-'),
        (i64::from(month), 2, '-'),
        (i64::from(day), 2, 'T'),
        (i64::from(hour), 2, ':'),
        (i64::from(minute), 2, ':'),
        (second, 2, 'Z'),
    ] {
        for place in (0..digits).rev() {
            let digit = u32::try_from(number / 10_i64.pow(place) % 10).unwrap_or_default();
            text.extend(char::from_digit(digit, 10));
        }
        text.push(after);
    }
    text
}

fn parsed(text: &[u8]) -> Option<TimeRange> {
    let (date, time) = text.split_at_checked(10)?;
    let year = number(date, 0, 4)?;
    let (month, day) = (after(date, 4, b"-")?, after(date, 7, b"-")?);
    let date = TimeRange::day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    if time.is_empty() {
        return Some(date);
    }
    let (hour, minute, second) =
        (after(time, 0, b"Tt ")?, after(time, 3, b":")?, after(time, 6, b":")?);
    // A leap second counts as the second before it.
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let mut zone = time.get(9..)?;
    if let Some(fraction) = zone.strip_prefix(b".") {
        let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
        zone = fraction.get(digits..).filter(|_| digits > 0)?;
    }
    let offset = match zone {
        b"Z" | b"z" => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let (hours, minutes) = (number(zone, 1, 2)?, number(zone, 4, 2)?);
            let offset = i64::from(hours) * HOUR + i64::from(minutes) * MINUTE;
            if *sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    let clock = i64::from(hour) * HOUR + i64::from(minute) * MINUTE + i64::from(second.min(59));
    Some(TimeRange::at(date.earliest + clock - offset))
}

/// Parses two digits after one of `marks`.
fn after(text: &[u8], at: usize, marks: &[u8]) -> Option<i32> {
    text.get(at).filter(|byte| marks.contains(byte))?;
    number(text, at + 1, 2)
}

/// Parses digits.
fn number(text: &[u8], at: usize, digits: usize) -> Option<i32> {
    let digits = text.get(at..at + digits)?;
    digits.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| number * 10 + i32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_alone_is_the_whole_day() {
        let day = TimeRange::parse("2025-06-28").unwrap();
        assert!(day.whole_day());
        assert_eq!(day, TimeRange::day(2025, 6, 28).unwrap());
        assert_eq!(day.text(), "2025-06-28");
    }

    #[test]
    fn an_offset_is_subtracted() {
        let noon = TimeRange::parse("2025-06-28T14:00:00+02:00").unwrap();
        assert_eq!(noon.text(), "2025-06-28T12:00:00Z");
        let noon = TimeRange::parse("2025-06-28t09:30:59.75-02:30").unwrap();
        assert_eq!(noon.text(), "2025-06-28T12:00:59Z");
    }

    #[track_caller]
    fn refused(text: &str) {
        let why = TimeRange::parse(text).unwrap_err();
        assert!(why.starts_with("expected a time such as"), "{why}");
        assert!(why.ends_with(&format!("found \"{text}\"")), "{why}");
    }

    #[test]
    fn errors_name_what_was_expected_and_found() {
        refused("yesterday");
        refused("2025-02-30");
        refused("2025-06-28T25:00:00Z");
        refused("2025-06-28T12:00:00");
        refused("2025-06-28T12:00:00.Z");
        refused("2025-06-28T12:00:00+0200");
        refused("2025-W26-6");
    }

    #[test]
    fn no_age_is_negative() {
        let now = TimeRange::at(1_000);
        assert_eq!(TimeRange::between(900, 1_100).age(now), Age::between(0, 100));
        assert_eq!(TimeRange::at(5_000).age(now), Age::between(0, 0));
    }

    #[test]
    fn years_out_of_range_are_clamped() {
        assert_eq!(rfc3339(i64::MAX), "9999-12-31T23:59:59Z");
        assert_eq!(rfc3339(i64::MIN), "0000-01-01T00:00:00Z");
        assert_eq!(TimeRange::at(i64::MIN).before(Age::between(0, i64::MAX)).earliest(), i64::MIN);
    }
}
