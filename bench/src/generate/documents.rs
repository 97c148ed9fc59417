//! Writes an edition as the documents that `newsstand build` reads: one saved page per article.

use std::fs;
use std::path::Path;

use newsstand_core::Article;

use super::Articles;
use super::articles::document;
use super::feed::title;
use crate::error::{Context, Result};

/// The moment the pages were saved, as `newsstand --captured` takes it.
pub(crate) const CAPTURED: &str = "2025-06-28T12:00:00Z";

/// Writes `number` articles as saved pages, with an `edition.toml`.
pub(crate) fn write(number: usize, folder: &Path) -> Result<()> {
    for (at, article) in Articles::new().take(number).enumerate() {
        let path = folder.join(document(at + 1));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
        }
        fs::write(&path, page(&article)).context(format!("write {}", path.display()))?;
    }
    let about = folder.join("edition.toml");
    let text = format!("title = \"{}\"\nlanguage = \"en\"\n", title(number));
    fs::write(&about, text).context(format!("write {}", about.display()))
}

/// Returns an article as the text of a saved page of the aggregator.
fn page(article: &Article) -> String {
    let [hashtags, advertisement, explore, comments, none] = match article.language.as_str() {
        "ar" => [
            "هاشتاغز",
            "جرب ميزات الذكاء الاصطناعي لدينا",
            "اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:",
            "التعليقات",
            "لا يوجد تعليقات بعد...",
        ],
        _ => [
            "Hashtags",
            "Try Our AI Features",
            "Explore what Daily8 AI can do for you:",
            "Comments",
            "No comments yet...",
        ],
    };
    let headline = &article.headline;
    let source = article.source.as_deref().unwrap_or_default();
    let when = article.published.words.as_deref().unwrap_or_default();
    let mut page = format!("logo\n{headline}\n\n{headline}\n\n{source}{when}\n");
    for paragraph in &article.paragraphs {
        page.extend([paragraph, "\n"]);
    }
    page.extend([hashtags, "\n"]);
    for hashtag in &article.hashtags {
        page.extend(["#", hashtag, "\n"]);
    }
    page.extend(["\n", advertisement, "\n\n", explore, "\n\n", comments, "\n\n", none, "\n"]);
    page
}

#[cfg(test)]
mod tests {
    use super::{CAPTURED, page};
    use crate::generate::Articles;
    use crate::generate::articles::document;
    use newsstand_core::time::TimeRange;
    use newsstand_parse::{Document, parse_documents};

    #[test]
    fn the_pages_parse_back_into_their_articles() {
        let made: Vec<_> = Articles::new().take(200).collect();
        let pages: Vec<_> = made
            .iter()
            .enumerate()
            .map(|(at, article)| (document(at + 1), page(article)))
            .collect();
        let documents: Vec<_> = pages
            .iter()
            .map(|(name, text)| Document {
                name,
                bytes: text.as_bytes(),
                saved: TimeRange::parse(CAPTURED).ok(),
                source: None,
            })
            .collect();
        let (mut read, warnings) = parse_documents(&documents);
        assert_eq!(warnings, []);
        for (made, read) in made.iter().zip(&mut read) {
            // A page does not contain the id.
            read.id.clone_from(&made.id);
            assert_eq!(made, read);
        }
        assert_eq!(read.len(), made.len());
    }
}
