//! An article and where it was found. How one is read from a document is `parse`'s job.

use crate::time::Published;

/// One article, as data: nothing in it is markup, so nothing in it can run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The same in every build for the same article; `newsstand_parse::id` makes those of saved pages.
    pub id: String,
    /// The headline, one line.
    pub headline: String,
    /// Who published it; `None` is *not stated*.
    pub source: Option<String>,
    /// A BCP 47 tag such as `en` or `ar`.
    pub language: String,
    /// The text, a paragraph an entry; empty where the page carried none.
    pub paragraphs: Vec<String>,
    /// Hashtags without their `#`, in the order found.
    pub hashtags: Vec<String>,
    /// Categories such as `Sport`, in the order found.
    pub categories: Vec<String>,
    /// When it was published, and how that is known.
    pub published: Published,
    /// Where it stands in full, as a feed says; see [`Article::link`].
    pub url: Option<String>,
    /// Every place it was found in, first found first.
    pub places: Vec<Place>,
}

impl Article {
    /// Its address as far as it may be made a link: of the web, since a `javascript:` one would run.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| is_web(url))
    }
}

/// Whether an address begins with `http://` or `https://`.
#[must_use]
pub fn is_web(url: &str) -> bool {
    let begins = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    begins("https://") || begins("http://")
}

/// Where an article was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The document's name.
    pub document: String,
    /// The line its headline or its group begins on, counted from 1.
    pub line: usize,
    /// Whether it was the page's own article.
    pub role: Role,
}

/// What an article was to the page it was found on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The page's own article.
    Main,
    /// One of the articles it points to.
    Related,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let link = |url: &str| {
            let article = Article { url: Some(url.to_owned()), ..Article::default() };
            article.link().map(str::to_owned)
        };
        for url in ["https://a.example/", "HTTP://a.example/"] {
            assert_eq!(link(url).as_deref(), Some(url));
        }
        for url in ["javascript:alert(1)", " https://a", "data:text/html,x", "//a", "httpsx", ""] {
            assert_eq!(link(url), None, "{url}");
        }
    }
}
