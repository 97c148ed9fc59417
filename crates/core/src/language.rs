//! The direction of languages.

/// Returns whether a language, given as a BCP 47 tag, is written from right to left.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    let mut subtags = tag.split(['-', '_']).map(str::to_ascii_lowercase);
    let language = subtags.next().unwrap_or_default();
    match subtags.find(|subtag| subtag.len() == 4) {
        Some(script) => {
            matches!(script.as_str(), "arab" | "hebr" | "syrc" | "thaa" | "nkoo" | "adlm" | "rohg")
        }
        None => matches!(
            language.as_str(),
            "ar" | "arc"
                | "ckb"
                | "dv"
                | "fa"
                | "he"
                | "iw"
                | "ks"
                | "ps"
                | "sd"
                | "syr"
                | "ug"
                | "ur"
                | "yi"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;

    #[test]
    fn a_script_overrides_the_language() {
        for tag in ["ar", "ar-EG", "AR", "he", "fa-IR", "az-Arab"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "ar-Latn", "fr-CA", "", "az"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
