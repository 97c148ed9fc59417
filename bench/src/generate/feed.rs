//! An edition as one JSON Feed, written an article at a time, so that its size does not matter.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use newsstand_core::Edition;
use newsstand_core::time::TimeRange;
use newsstand_feed::write::{Detail, Items, TAIL, as_of, head};

use super::Articles;
use super::articles::AS_OF;
use crate::error::{Result, While};

/// Writes so many articles as a JSON Feed.
pub(crate) fn write(number: usize, path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).to(format!("make the folder {}", folder.display()))?;
    }
    let writing = || format!("write {}", path.display());
    let mut file = BufWriter::new(File::create(path).to(writing())?);
    let edition = empty(number);
    let mut items = Items { text: head(&edition, &as_of(&edition)), count: 0 };
    for article in Articles::new().take(number) {
        items.push(&article, Detail::Whole);
        file.write_all(items.text.as_bytes()).to(writing())?;
        items.text.clear();
    }
    items.text.push_str(TAIL);
    items.text.push('\n');
    file.write_all(items.text.as_bytes()).and_then(|()| file.flush()).to(writing())
}

/// Writes so many articles as an edition in parts.
pub(crate) fn write_split(number: usize, folder: &Path) -> Result<()> {
    let summary =
        newsstand_cli::chunked::write(folder, &empty(number), Articles::new().take(number))
            .to(format!("write {}", folder.display()))?;
    println!("{summary:?}");
    Ok(())
}

/// An edition before there are articles in it.
fn empty(number: usize) -> Edition {
    Edition {
        title: title(number),
        language: "en".to_owned(),
        as_of: Some(TimeRange::at(AS_OF)),
        ..Edition::default()
    }
}

/// What an invented edition is called.
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
    fn what_is_written_is_read_as_the_same_articles() {
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
