//! Blocks: what stands one below the other in an article.

use super::run::Run;

/// A block of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A heading within the article; the level is 1 to 6, as it was written.
    Heading(u8, Vec<Run>),
    /// A list.
    List(List),
    /// A quotation.
    Quotation(Vec<Block>),
    /// Text in which every space and line break counts, such as the source of a program.
    Preformatted(String),
    /// A table.
    Table(Table),
    /// A picture with what belongs to it.
    Figure(Figure),
    /// Sound, film, or something else that is elsewhere and is not shown here.
    Media(Media),
    /// A break between two parts of the text.
    Separator,
}

/// A list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// How its items are numbered; `None` if they are not.
    pub numbering: Option<Numbering>,
    /// Its items.
    pub items: Vec<Item>,
}

/// How the items of a list are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// a, b, c.
    LowerAlpha,
    /// A, B, C.
    UpperAlpha,
    /// i, ii, iii.
    LowerRoman,
    /// I, II, III.
    UpperRoman,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its number, in a list that has them.
    pub number: i32,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its title.
    pub caption: Vec<Run>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// True for a heading, which names its row or column.
    pub heading: bool,
    /// The number of columns that it takes, at least 1.
    pub columns: u16,
    /// The number of rows that it takes, at least 1.
    pub rows: u16,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A picture with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// The text below it.
    pub caption: Vec<Run>,
    /// The name of its maker or owner; empty if it is not stated apart.
    pub credit: String,
    /// The address that it leads to: `http` or `https`.
    pub link: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Its address: `http` or `https`.
    pub url: String,
    /// Its description for those who do not see it; empty if it has none.
    pub alt: String,
    /// Its width and height in CSS pixels, if both are stated.
    pub size: Option<(u32, u32)>,
}

/// Sound, film, or something else that is elsewhere and is not shown here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its kind.
    pub kind: MediaKind,
    /// Its address: `http` or `https`.
    pub url: String,
    /// Its title; empty if it has none.
    pub title: String,
    /// Its length in seconds, if it is stated.
    pub seconds: Option<u32>,
    /// A still picture of it.
    pub poster: Option<Picture>,
}

/// The kind of something that is elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKind {
    /// Sound.
    Audio,
    /// Film.
    Video,
    /// Something else, in a frame of another page.
    Frame,
}

impl Block {
    /// Returns a paragraph of text without a style.
    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::plain(text)])
    }
}
