//! An article, and where it was found.

use crate::time::Published;

/// An article, as data: it holds no markup, so nothing in it can run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The same in every build for the same article.
    pub id: String,
    /// The headline, one line.
    pub headline: String,
    /// The publisher; `None` is *not stated*.
    pub source: Option<String>,
    /// A BCP 47 tag such as `en` or `ar`.
    pub language: String,
    /// The text, one entry a paragraph; empty where only the headline is known.
    pub paragraphs: Vec<String>,
    /// Hashtags without their `#`, in the order found.
    pub hashtags: Vec<String>,
    /// Categories such as `Sport`, in the order found.
    pub categories: Vec<String>,
    /// Its time of publication.
    pub published: Published,
    /// The address of the full article, from a feed; see [`Article::link`].
    pub url: Option<String>,
    /// The places where it was found, in the order found.
    pub provenance: Vec<Provenance>,
}

impl Article {
    /// Returns the address if it is safe as a link: only `http` and `https` are, since a `javascript:` address would
    /// run.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| is_web(url))
    }
}

/// Returns whether an address begins with `http://` or `https://`.
#[must_use]
pub fn is_web(url: &str) -> bool {
    let begins = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    begins("https://") || begins("http://")
}

/// A place where an article was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The document's name.
    pub document: String,
    /// The line of its headline, or the first of its group, counted from 1.
    pub line: usize,
    /// The role of the article in the document.
    pub role: Role,
}

/// The role of an article on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The main article of the page.
    Main,
    /// An article that the page links to.
    Related,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_addresses_are_links() {
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
