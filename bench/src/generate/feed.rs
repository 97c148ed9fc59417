//! Writes an edition as a JSON Feed, one article at a time, so that memory does not grow with its size.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use newsstand_core::Edition;
use newsstand_core::time::TimeRange;
use newsstand_feed::write::{Detail, Items, TAIL, as_of, head};

use super::Articles;
use super::articles::AS_OF;
use crate::error::{Context, Result};

/// Writes `number` articles as a JSON Feed.
pub(crate) fn write(number: usize, path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
    }
    let writing = || format!("write {}", path.display());
    let mut file = BufWriter::new(File::create(path).context(writing())?);
    let edition = empty(number);
    let mut items = Items { text: head(&edition, &as_of(&edition)), count: 0 };
    for article in Articles::new().take(number) {
        items.push(&article, Detail::Whole);
        file.write_all(items.text.as_bytes()).context(writing())?;
        items.text.clear();
    }
    items.text.push_str(TAIL);
    items.text.push('\n');
    file.write_all(items.text.as_bytes()).and_then(|()| file.flush()).context(writing())
}

/// Writes `number` articles as a chunked edition.
pub(crate) fn write_chunked(number: usize, folder: &Path) -> Result<()> {
    let summary =
        newsstand_cli::chunked::write(folder, &empty(number), Articles::new().take(number))
            .context(format!("write {}", folder.display()))?;
    println!("{summary:?}");
    Ok(())
}

/// Returns an edition without articles.
fn empty(number: usize) -> Edition {
    Edition {
        title: title(number),
        language: "en".to_owned(),
        as_of: Some(TimeRange::at(AS_OF)),
        ..Edition::default()
    }
}

/// Returns the title of a generated edition.
pub(super) fn title(number: usize) -> String {
    format!("{number} invented articles")
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::generate::Articles;
    use newsstand_cli::{BuildOptions, BuildReport, build_edition};
    use newsstand_core::Article;

    #[test]
    fn the_feed_parses_back_into_its_articles() {
        let path = std::env::temp_dir().join(format!("newsstand-feed-{}.json", std::process::id()));
        write(30, &path).unwrap();
        let order = BuildOptions { paths: vec![path.clone()], ..BuildOptions::default() };
        let BuildReport { edition, notices, .. } = build_edition(&order).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(notices.is_empty(), "{notices:?}");
        assert_eq!(edition.articles, Articles::new().take(30).collect::<Vec<Article>>());
        assert_eq!(edition.title, "30 invented articles");
    }
}
