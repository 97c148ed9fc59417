//! What a view shows of an edition: which articles, in which order, and what other choices give.

use std::rc::Rc;

use news::Article;
use news::filter::{Counts, Fit, count};

use super::state::State;
use yew::prelude::Properties;

use super::Dispatch;
use super::words::Words;

/// The articles of a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listing {
    /// Positions in the edition, in the order shown, with how each fits.
    pub(crate) shown: Vec<(usize, Fit)>,
    /// What each choice would give.
    pub(crate) counts: Counts,
}

/// What every part of the reader that shows articles is given.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct ListingProps {
    /// What is chosen, of which edition.
    pub(crate) state: Rc<State>,
    /// What it shows.
    pub(crate) listing: Rc<Listing>,
    /// Where actions go.
    pub(crate) dispatch: Dispatch,
    /// The interface's language.
    pub(crate) words: &'static Words,
    /// The level of the stand's own heading.
    pub(crate) level: u8,
}

impl Listing {
    /// Works out what a state shows.
    #[must_use]
    pub(crate) fn of(state: &State) -> Self {
        let articles = &state.edition.articles;
        let counts = count(articles, &state.view.filter, state.clock());
        let mut positions: Vec<usize> =
            counts.shown.iter().map(|(position, _)| *position).collect();
        state.view.sort.apply(&mut positions, articles, state.clock());
        // They were counted in the order of their positions.
        let fits = &counts.shown;
        let place = |at: &usize| fits.binary_search_by_key(at, |(position, _)| *position).ok();
        let shown = positions.iter().filter_map(|at| fits.get(place(at)?).copied()).collect();
        Self { shown, counts }
    }

    /// Where an article stands in the order shown.
    #[must_use]
    pub(crate) fn place_of(&self, articles: &[Article], id: &str) -> Option<usize> {
        self.shown.iter().position(|(position, _)| {
            articles.get(*position).is_some_and(|article| article.id == id)
        })
    }
}
