//! A compact binary form of articles, for temporary files. Only the program that wrote it reads it.

use newsstand_core::time::{Age, TimeRange};
use newsstand_core::varint::{Reader, put, put_signed};
use newsstand_core::{Article, Provenance, Published, Role};

/// Appends an article.
pub fn pack(article: &Article, bytes: &mut Vec<u8>) {
    put_text(bytes, &article.id);
    put_text(bytes, &article.headline);
    put_option(bytes, article.source.as_deref());
    put_text(bytes, &article.language);
    put_texts(bytes, &article.paragraphs);
    put_texts(bytes, &article.hashtags);
    put_texts(bytes, &article.categories);
    put_published(bytes, &article.published);
    put_option(bytes, article.url.as_deref());
    put(bytes, article.provenance.len() as u64);
    for place in &article.provenance {
        put_place(bytes, place);
    }
}

/// Reads an article that [`pack`] wrote; `None` if it did not write that.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Article> {
    let mut reader = Reader(bytes);
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
    let article = Article {
        id: text(&mut reader)?.to_owned(),
        headline: text(&mut reader)?.to_owned(),
        source: option(&mut reader)?.map(str::to_owned),
        language: text(&mut reader)?.to_owned(),
        paragraphs: owned(texts(&mut reader)?),
        hashtags: owned(texts(&mut reader)?),
        categories: owned(texts(&mut reader)?),
        published: published(&mut reader)?,
        url: option(&mut reader)?.map(str::to_owned),
        provenance: (0..reader.count()?).map(|_| place(&mut reader)).collect::<Option<_>>()?,
    };
    reader.0.is_empty().then_some(article)
}

pub(crate) fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

pub(crate) fn text<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    let length = reader.count()?;
    reader.text(length)
}

pub(crate) fn put_option(bytes: &mut Vec<u8>, text: Option<&str>) {
    bytes.push(u8::from(text.is_some()));
    if let Some(text) = text {
        put_text(bytes, text);
    }
}

pub(crate) fn option<'a>(reader: &mut Reader<'a>) -> Option<Option<&'a str>> {
    match reader.byte()? {
        0 => Some(None),
        _ => text(reader).map(Some),
    }
}

pub(crate) fn put_texts(bytes: &mut Vec<u8>, texts: &[impl AsRef<str>]) {
    put(bytes, texts.len() as u64);
    for text in texts {
        put_text(bytes, text.as_ref());
    }
}

pub(crate) fn texts<'a>(reader: &mut Reader<'a>) -> Option<Vec<&'a str>> {
    (0..reader.count()?).map(|_| text(reader)).collect()
}

pub(crate) fn put_place(bytes: &mut Vec<u8>, place: &Provenance) {
    put_text(bytes, &place.document);
    put(bytes, place.line as u64);
    bytes.push(u8::from(place.role == Role::Main));
}

pub(crate) fn place(reader: &mut Reader<'_>) -> Option<Provenance> {
    Some(Provenance {
        document: text(reader)?.to_owned(),
        line: usize::try_from(reader.number()?).ok()?,
        role: if reader.byte()? == 1 { Role::Main } else { Role::Related },
    })
}

pub(crate) fn put_published(bytes: &mut Vec<u8>, published: &Published) {
    put_option(bytes, published.words.as_deref());
    put_span(bytes, published.age.map(|age| (age.least(), age.most())));
    put_span(bytes, published.saved.map(ends));
    put_span(bytes, published.between.map(ends));
}

pub(crate) fn published(reader: &mut Reader<'_>) -> Option<Published> {
    Some(Published {
        words: option(reader)?.map(str::to_owned),
        age: span(reader)?.map(|(least, most)| Age::between(least, most)),
        saved: span(reader)?.map(|(from, to)| TimeRange::between(from, to)),
        between: span(reader)?.map(|(from, to)| TimeRange::between(from, to)),
    })
}

fn ends(range: TimeRange) -> (i64, i64) {
    (range.earliest(), range.latest())
}

fn put_span(bytes: &mut Vec<u8>, span: Option<(i64, i64)>) {
    bytes.push(u8::from(span.is_some()));
    if let Some((from, to)) = span {
        put_signed(bytes, from);
        put_signed(bytes, to.wrapping_sub(from));
    }
}

fn span(reader: &mut Reader<'_>) -> Option<Option<(i64, i64)>> {
    if reader.byte()? == 0 {
        return Some(None);
    }
    let from = reader.signed()?;
    Some(Some((from, from.wrapping_add(reader.signed()?))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::time::HOUR;

    #[test]
    fn articles_are_read_back_as_written() {
        let age = Age::between(HOUR, 2 * HOUR);
        let full = Article {
            id: "a".to_owned(),
            headline: "Ferries".to_owned(),
            source: Some("Port Herald".to_owned()),
            language: "en".to_owned(),
            paragraphs: vec!["One.".to_owned(), "مكتبات".to_owned()],
            hashtags: vec!["Ferries".to_owned()],
            categories: vec!["Sport".to_owned()],
            published: Published::from_age("an hour ago", age, Some(TimeRange::between(-5, 900))),
            url: Some("https://a.example/".to_owned()),
            provenance: vec![Provenance {
                document: "a.txt".to_owned(),
                line: 300,
                role: Role::Main,
            }],
        };
        for article in [full, Article::default()] {
            let mut bytes = Vec::new();
            pack(&article, &mut bytes);
            assert_eq!(unpack(&bytes).as_ref(), Some(&article));
            for end in 0..bytes.len() {
                assert_eq!(unpack(&bytes[..end]), None, "{end}");
            }
        }
    }
}
