//! Makes the edition that is embedded in the widget, so that an edited document shows up in the page.

use std::path::PathBuf;
use std::{env, error, fs};

/// Names another folder to make the edition from.
const FOLDER: &str = "NEWSSTAND_DOCUMENTS";

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    if env::var_os("CARGO_FEATURE_ELEMENT").is_none() {
        return Ok(());
    }
    let folder = env::var_os(FOLDER).filter(|folder| !folder.is_empty());
    let folder = folder.unwrap_or_else(|| "assets/documents".into());
    let order = press::Order { paths: vec![PathBuf::from(&folder)], ..press::Order::default() };
    let pressed = press::press(&order)?;
    for path in &pressed.read {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    for note in pressed
        .notes
        .iter()
        .chain(&pressed.warnings.iter().map(ToString::to_string).collect::<Vec<_>>())
    {
        println!("cargo::warning={note}");
    }
    if pressed.edition.articles.is_empty() {
        return Err(format!(
            "no articles were found in {}: put documents (.txt) there, or point {FOLDER} at a folder \
             that has some",
            folder.display()
        )
        .into());
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR, but did not")?);
    fs::write(out.join("edition.json"), press::to_json(&pressed.edition)?)?;
    Ok(())
}
