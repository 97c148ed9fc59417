//! Links from the open article to others: related ones, and its neighbours in the list.

use newsstand_core::Article;
use newsstand_core::filter::{Fit, same_hashtag};
use newsstand_core::order::sorted;
use newsstand_html::html;
use yew::prelude::Html;

use super::context::WidgetContext;
use super::heading;
use super::library::flags;
use super::published::{Space, published};
use super::source::source;
use crate::messages::{PartKey, direction};
use crate::store::Action;

/// Maximum number of related articles.
const MAX_RELATED: usize = 6;

/// Renders links to related articles: those of the same page first, then those that have the most hashtags, categories
/// and sources in common.
pub(super) fn related(article: &Article, props: &WidgetContext) -> Html {
    let WidgetContext { state, messages, .. } = props;
    let articles = state.edition.articles();
    let (same_page, others): (Vec<_>, Vec<_>) = articles
        .iter()
        .map(|other| &**other)
        .filter(|other| other.id != article.id && !flags(other, props).hidden())
        .partition(|other| share_a_page(article, other));
    let similar: Vec<(usize, &Article)> = others
        .into_iter()
        .map(|other| (similarity(article, other), other))
        .filter(|(similarity, _)| *similarity > 0)
        .collect();
    let similar = sorted(similar, &|(one, _), (other, _)| other.cmp(one));
    let same_page: Vec<_> = same_page.into_iter().take(MAX_RELATED).collect();
    let room = MAX_RELATED - same_page.len();
    let similar: Vec<_> = similar.into_iter().map(|(_, other)| other).take(room).collect();
    html! {
        <>
            { links("same-page", messages.text(PartKey::SAME_PAGE), &same_page, props) }
            { links("alike", messages.text(PartKey::RELATED), &similar, props) }
        </>
    }
}

/// Renders a section of links.
fn links(
    id: &'static str,
    title: &'static str,
    articles: &[&Article],
    props: &WidgetContext,
) -> Html {
    if articles.is_empty() {
        return Html::default();
    }
    html! {
        <section class="related" aria-labelledby={id} part="related">
            <@{heading::tag(props.level(), 2)} class="heading" part="legend" {id}>{ title }</@>
            <ul role="list">{ for articles.iter().map(|article| link(article, None, props)) }</ul>
        </section>
    }
}

/// Renders a link to an article below `title`, or below its source and time if there is no title.
fn link(article: &Article, title: Option<&'static str>, props: &WidgetContext) -> Html {
    let WidgetContext { state, messages, store, .. } = props;
    let (store, id) = (store.clone(), article.id.clone());
    let dir = direction(&article.language);
    html! {
        <li key={article.id.clone()} lang={article.language.clone()} {dir}>
            <p class="meta" part="meta" lang={messages.tag}>
                if let Some(title) = title {
                    <span>{ title }</span>
                } else {
                    { source(&article.source, messages) }
                    <span class="dot" aria-hidden="true">{ "·" }</span>
                    { published(article, Fit::Yes, Space::Narrow, state, messages) }
                }
            </p>
            <button
                type="button" class="headline" part="headline link"
                onclick={move |_| store.dispatch(Action::Open(id.clone()))}
            >
                { &article.headline }
            </button>
        </li>
    }
}

/// Renders links to the articles before and after the one of a rank in the list.
pub(super) fn neighbours(rank: Option<usize>, props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, messages, .. } = props;
    let Some(rank) = rank else { return Html::default() };
    let link_to = |rank: Option<usize>, title| {
        let (position, _) = listing.shown.get(rank?)?;
        Some(link(&*state.edition.article(*position)?, Some(title), props))
    };
    let previous = link_to(rank.checked_sub(1), messages.text(PartKey::PREVIOUS));
    let next = link_to(rank.checked_add(1), messages.text(PartKey::NEXT));
    if previous.is_none() && next.is_none() {
        return Html::default();
    }
    html! {
        <ul class="neighbours" part="neighbours" role="list">{ previous }{ next }</ul>
    }
}

/// Returns whether two articles were found in the same document.
fn share_a_page(one: &Article, other: &Article) -> bool {
    one.provenance
        .iter()
        .any(|found| other.provenance.iter().any(|beside| beside.document == found.document))
}

/// Returns how much two articles have in common; 0 is nothing.
fn similarity(one: &Article, other: &Article) -> usize {
    let common = |these: &[String], those: &[String]| {
        these.iter().filter(|this| those.iter().any(|that| same_hashtag(this, that))).count()
    };
    let same_source = one.source.is_some() && one.source == other.source;
    4 * common(&one.hashtags, &other.hashtags)
        + 2 * common(&one.categories, &other.categories)
        + usize::from(same_source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::{Provenance, Role};

    fn article(source: &str, document: &str, hashtags: &[&str], categories: &[&str]) -> Article {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Article {
            source: Some(source.to_owned()),
            hashtags: owned(hashtags),
            categories: owned(categories),
            provenance: vec![Provenance {
                document: document.to_owned(),
                line: 1,
                role: Role::Main,
            }],
            ..Article::default()
        }
    }

    #[test]
    fn articles_of_one_document_share_a_page() {
        let one = article("A", "1.txt", &[], &[]);
        assert!(share_a_page(&one, &article("B", "1.txt", &[], &[])));
        assert!(!share_a_page(&one, &article("A", "2.txt", &[], &[])));
    }

    #[test]
    fn a_common_hashtag_outweighs_a_category_and_a_source() {
        let one = article("A", "1.txt", &["Trams"], &["Sport"]);
        let similarity_to = |other| similarity(&one, &other);
        assert_eq!(similarity_to(article("B", "2.txt", &["Chess"], &[])), 0);
        let by_source = similarity_to(article("A", "2.txt", &[], &[]));
        let by_category = similarity_to(article("B", "2.txt", &[], &["Sport"]));
        let by_hashtag = similarity_to(article("B", "2.txt", &["trams"], &[]));
        assert!(0 < by_source && by_source < by_category && by_category < by_hashtag);
    }
}
