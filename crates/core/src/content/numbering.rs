//! Numbers of items, as letters and Roman numerals.

use super::block::Numbering;

/// Roman numerals, the greatest first.
const ROMAN: [(i32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

impl Numbering {
    /// Returns the value of the `type` attribute that states it in HTML.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Decimal => "1",
            Self::LowerAlpha => "a",
            Self::UpperAlpha => "A",
            Self::LowerRoman => "i",
            Self::UpperRoman => "I",
        }
    }

    /// Returns the numbering of the value of a `type` attribute.
    #[must_use]
    pub fn of_kind(kind: &str) -> Self {
        let all = [Self::LowerAlpha, Self::UpperAlpha, Self::LowerRoman, Self::UpperRoman];
        all.into_iter().find(|numbering| numbering.kind() == kind).unwrap_or_default()
    }

    /// Writes a number as browsers do: letters from 1, Roman numerals from 1 to 3,999, and digits otherwise.
    #[must_use]
    pub fn write(self, number: i32) -> String {
        let written = match self {
            Self::LowerAlpha | Self::UpperAlpha if number > 0 => letters(number),
            Self::LowerRoman | Self::UpperRoman if (1..4000).contains(&number) => roman(number),
            _ => return number.to_string(),
        };
        match self {
            Self::UpperAlpha | Self::UpperRoman => written.to_uppercase(),
            _ => written,
        }
    }
}

fn letters(number: i32) -> String {
    let mut letters = Vec::new();
    let mut rest = number.unsigned_abs();
    while rest > 0 {
        rest -= 1;
        letters.extend(char::from_digit(10 + rest % 26, 36));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

fn roman(mut number: i32) -> String {
    let mut numeral = String::new();
    for (value, letters) in ROMAN {
        while number >= value {
            numeral.push_str(letters);
            number -= value;
        }
    }
    numeral
}

#[cfg(test)]
mod tests {
    use super::Numbering;

    #[test]
    fn numbers_are_written_as_browsers_do() {
        for (numbering, number, written) in [
            (Numbering::Decimal, 3, "3"),
            (Numbering::LowerAlpha, 2, "b"),
            (Numbering::UpperAlpha, 26, "Z"),
            (Numbering::LowerAlpha, 27, "aa"),
            (Numbering::LowerAlpha, 703, "aaa"),
            (Numbering::LowerRoman, 4, "iv"),
            (Numbering::UpperRoman, 1999, "MCMXCIX"),
            (Numbering::UpperRoman, 4000, "4000"),
            (Numbering::LowerAlpha, 0, "0"),
            (Numbering::LowerRoman, -2, "-2"),
        ] {
            assert_eq!(numbering.write(number), written);
            assert_eq!(Numbering::of_kind(numbering.kind()), numbering);
        }
    }
}
