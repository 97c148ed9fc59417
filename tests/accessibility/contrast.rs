//! Every pair of colours that stands one on the other, in each theme that a reader can choose: text against its
//! ground at 4.5 at least (WCAG 2.2, 1.4.3), 7 in the theme of high contrast (1.4.6), and what shows where the
//! focus is and whose an article is at 3 (1.4.11).

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../assets/styles/tokens.css");
const LOOKS: &str = include_str!("../../assets/styles/appearance.css");

type Palette = BTreeMap<String, [f64; 3]>;

/// Pairs of a text's colour and its background.
const TEXTS: [(&str, &str); 7] = [
    ("ink", "paper"),
    ("quiet", "paper"),
    ("accent", "paper"),
    ("ink", "tint"),
    ("quiet", "tint"),
    ("accent", "tint"),
    // What is chosen of two widgets on ink.
    ("paper", "ink"),
];

/// A colour such as `#fbfaf7` or `#000`, its channels from 0 to 1.
fn colour(hex: &str) -> [f64; 3] {
    let digits = hex.trim().strip_prefix('#').expect(hex);
    let width = digits.len() / 3;
    [0, 1, 2].map(|at| {
        let channel = &digits[at * width..(at + 1) * width];
        let channel = if width == 1 { channel.repeat(2) } else { channel.to_owned() };
        f64::from(u8::from_str_radix(&channel, 16).expect(hex)) / 255.0
    })
}

/// A channel as light.
fn linear(channel: f64) -> f64 {
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

fn luminance(light: [f64; 3]) -> f64 {
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colours that a rule sets, in the light or in the dark.
fn palette(rule: &str, dark: bool) -> Palette {
    let mut palette = Palette::new();
    for line in rule.lines().filter_map(|line| line.trim().strip_prefix("--_")) {
        let (name, value) = line.split_once(':').expect(line);
        // The default of a token, if it is one.
        let value = value
            .split_once(',')
            .filter(|_| value.contains("var(--newsstand"))
            .map_or(value, |(_, rest)| rest);
        let hex = match value.split_once("light-dark(") {
            Some((_, both)) => both.split([',', ')']).nth(usize::from(dark)),
            None => Some(value.trim_end_matches([';', ')'])),
        };
        if let Some(hex) = hex.map(str::trim).filter(|hex| hex.starts_with('#')) {
            palette.insert(name.to_owned(), colour(hex));
        }
    }
    palette
}

/// The rule of a theme.
fn rule(theme: &str) -> &'static str {
    let named = |rule: &&str| rule.contains(&format!("\"{theme}\"")) && rule.contains("--_paper: ");
    LOOKS.split('}').find(|rule| named(rule)).expect(theme)
}

/// Each theme, whether it is a dark one, and its colours.
fn themes() -> Vec<(&'static str, bool, Palette)> {
    let own = |dark| palette(&TOKENS[..TOKENS.find("--_serif").unwrap()], dark);
    vec![
        ("the page's, light", false, own(false)),
        ("the page's, dark", true, own(true)),
        ("light", false, palette(rule("dark"), false)),
        ("dark", true, palette(rule("dark"), true)),
        ("sepia", false, palette(rule("sepia"), false)),
        ("black", true, palette(rule("black"), true)),
        ("contrast", true, palette(rule("contrast"), true)),
    ]
}

#[test]
fn every_text_stands_out_from_its_ground() {
    for (theme, _, palette) in themes() {
        assert_eq!(palette.len(), 6, "{theme}: {palette:?}");
        let least = if theme == "contrast" { 7.0 } else { 4.5 };
        for (text, ground) in TEXTS {
            let light = |name: &str| luminance(palette[name].map(linear));
            let contrast = contrast(light(text), light(ground));
            assert!(contrast >= least, "{theme}: {text} on {ground}: {contrast:.2}");
        }
    }
}

#[test]
fn a_text_stands_out_from_what_marks_it() {
    let sheets = [
        include_str!("../../assets/styles/notes.css"),
        include_str!("../../assets/styles/article.css"),
    ];
    let rules: Vec<&str> = sheets.iter().flat_map(|sheet| sheet.split("::highlight(")).collect();
    let marks = rules.iter().filter_map(|rule| {
        let (_, mix) = rule.split_once("color-mix(in srgb, var(--_accent) ")?;
        mix.split_once('%')?.0.parse::<f64>().ok()
    });
    let marks: Vec<f64> = marks.collect();
    assert!(!marks.is_empty(), "no mark is a mixture of the accent any more");
    for (theme, _, palette) in themes() {
        let least = if theme == "contrast" { 7.0 } else { 4.5 };
        for share in &marks {
            let mixed = |at: usize| {
                palette["accent"][at] * share / 100.0 + palette["paper"][at] * (1.0 - share / 100.0)
            };
            let ground = luminance([0, 1, 2].map(mixed).map(linear));
            let contrast = contrast(luminance(palette["ink"].map(linear)), ground);
            assert!(contrast >= least, "{theme}: ink on {share} % of the accent: {contrast:.2}");
        }
    }
}

/// The light of a colour in Oklch with a hue in degrees, as far as a screen shows it.
/// The numbers are those of <https://www.w3.org/TR/css-color-4/#color-conversion-code>.
fn oklch(lightness: f64, chroma: f64, hue: f64) -> [f64; 3] {
    let (a, b) = (chroma * hue.to_radians().cos(), chroma * hue.to_radians().sin());
    let cube = |a_share: f64, b_share: f64| (lightness + a_share * a + b_share * b).powi(3);
    let l = cube(0.396_337_777_4, 0.215_803_757_3);
    let m = cube(-0.105_561_345_8, -0.063_854_172_8);
    let s = cube(-0.089_484_177_5, -1.291_485_548_0);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
    .map(|channel| channel.clamp(0.0, 1.0))
}

#[test]
fn every_sources_mark_stands_out_from_the_paper() {
    let marks = TOKENS.split_once("--_mark: light-dark(").unwrap().1;
    let of = |place: usize| {
        let oklch = marks.split("oklch(").nth(place).unwrap();
        let mut numbers = oklch.split(' ').map(|number| number.parse::<f64>().unwrap_or(f64::NAN));
        (numbers.next().unwrap(), numbers.next().unwrap())
    };
    for (theme, dark, palette) in themes() {
        let (lightness, chroma) = of(if dark { 2 } else { 1 });
        let paper = luminance(palette["paper"].map(linear));
        for hue in (0..24).map(|place| f64::from(place) * 15.0) {
            let contrast = contrast(luminance(oklch(lightness, chroma, hue)), paper);
            assert!(contrast >= 3.0, "{theme}: hue {hue}: {contrast:.2}");
        }
    }
}
