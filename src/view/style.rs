//! The style sheet of everything that is seen, for the shadow root it is shown in.

/// The parts in the order in which they build on each other.
pub const STYLE: &str = concat!(
    include_str!("../../assets/styles/tokens.css"),
    include_str!("../../assets/styles/stand.css"),
    include_str!("../../assets/styles/filters.css"),
    include_str!("../../assets/styles/ruler.css"),
    include_str!("../../assets/styles/list.css"),
    include_str!("../../assets/styles/article.css"),
);
