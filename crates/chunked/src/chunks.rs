//! Boundaries between chunks. They follow from the ids of the articles, so that adding, changing or removing an article
//! changes only its own chunks and those that refer to them.

use super::short_id;

/// The chunks that end after an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// The chunk of bodies.
    pub bodies: bool,
    /// The chunk of cards. It ends only where a chunk of bodies ends.
    pub cards: bool,
    /// The chunk of columns. It ends only where a chunk of cards ends.
    pub columns: bool,
}

/// The number of articles in the current chunks.
#[derive(Clone, Debug, Default)]
pub struct Chunks {
    bodies: usize,
    cards: usize,
    columns: usize,
}

impl Chunks {
    /// Adds an article by its id. A chunk of bodies holds 4 to 48 articles, one of cards 48 to 255, and one of columns
    /// 2,048 to 8,446.
    pub fn push(&mut self, id: &str) -> Ends {
        let hash = short_id(id);
        self.bodies += 1;
        self.cards += 1;
        self.columns += 1;
        let bodies = self.bodies >= 48 || self.bodies >= 4 && hash.is_multiple_of(16);
        let mut ends = Ends { bodies, ..Ends::default() };
        if ends.bodies {
            self.bodies = 0;
            ends.cards = self.cards >= 208 || self.cards >= 48 && (hash >> 8).is_multiple_of(4);
        }
        if ends.cards {
            self.cards = 0;
            ends.columns =
                self.columns >= 8_192 || self.columns >= 2_048 && (hash >> 16).is_multiple_of(16);
        }
        if ends.columns {
            self.columns = 0;
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(ids: &[usize]) -> Vec<Ends> {
        let mut chunks = Chunks::default();
        ids.iter().map(|id| chunks.push(&format!("article-{id}"))).collect()
    }

    #[test]
    fn a_new_article_moves_only_the_boundaries_around_it() {
        let ids: Vec<usize> = (0..30_000).collect();
        let before = ends(&ids);
        let mut more = ids.clone();
        more.insert(15_000, 99_999);
        let mut after = ends(&more);
        after.remove(15_000);
        let moved: Vec<usize> =
            (0..ids.len()).filter(|at| before[*at].cards != after[*at].cards).collect();
        assert!(moved.iter().all(|at| (15_000..25_000).contains(at)), "{moved:?}");
        let counts = |kind: fn(&Ends) -> bool| before.iter().filter(|ends| kind(ends)).count();
        assert!((200..500).contains(&counts(|ends| ends.cards)), "{}", counts(|ends| ends.cards));
        assert!((4..15).contains(&counts(|ends| ends.columns)));
    }
}
