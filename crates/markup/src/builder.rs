//! Blocks while they are collected.

use newsstand_core::content::{Block, Figure, MAX_DEPTH, Media, Picture, Style};

use super::frame::{Frame, Holds};
use super::inline::{Format, Inline, is_blank};

/// Blocks while they are collected.
pub(super) struct Builder<'a> {
    resolve: &'a dyn Fn(&str) -> Option<String>,
    pub(super) frames: Vec<Frame>,
    pub(super) inline: Inline,
    pub(super) format: Format,
    pub(super) links: Vec<String>,
    /// Pictures and media within the paragraph that is collected: they follow it, since they must not split a sentence.
    pub(super) pending: Vec<Block>,
    /// The level of the heading that the text is of.
    pub(super) heading: Option<u8>,
    /// Text that is collected as it is written.
    pub(super) preformatted: Option<String>,
    /// Text that is collected apart: a reading, or the credit of a picture.
    pub(super) aside: Option<String>,
    /// Number of `ruby` elements around the text.
    pub(super) rubies: usize,
    /// Depth of quotations in the text, which alternate between two kinds of quotation marks.
    pub(super) quotes: usize,
}

/// The action at the end of an element.
#[derive(Debug)]
pub(super) enum Leave {
    /// Nothing.
    Nothing,
    /// A paragraph.
    Paragraph,
    /// A format; this is the one around it.
    Format(Format),
    /// A format and a paragraph.
    ParagraphOf(Format),
    /// A heading within the given one.
    Heading(Option<u8>),
    /// A frame with its blocks.
    Frame,
    /// Preformatted text.
    Preformatted,
    /// A quotation in the text.
    Quote,
    /// Text with readings.
    Ruby,
    /// A reading.
    Reading,
    /// The credit of a picture.
    Credit,
}

impl<'a> Builder<'a> {
    pub(super) fn new(resolve: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            resolve,
            frames: vec![Frame::new(Holds::Document)],
            inline: Inline::default(),
            format: Format::default(),
            links: Vec::new(),
            pending: Vec::new(),
            heading: None,
            preformatted: None,
            aside: None,
            rubies: 0,
            quotes: 0,
        }
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(aside) = &mut self.aside {
            aside.push_str(text);
        } else if let Some(preformatted) = &mut self.preformatted {
            preformatted.push_str(text);
        } else {
            if self.inline.is_complete() && !text.chars().all(is_blank) {
                self.end_paragraph();
            }
            self.inline.text(text, self.format);
        }
    }

    /// Adds a line break. Two of them end a paragraph.
    pub(super) fn line_break(&mut self) {
        if let Some(aside) = &mut self.aside {
            aside.push(' ');
        } else if let Some(preformatted) = &mut self.preformatted {
            preformatted.push('\n');
        } else {
            self.inline.line_break();
        }
    }

    /// Adds a separator.
    pub(super) fn separator(&mut self) {
        self.end_paragraph();
        self.push(Block::Separator);
    }

    /// Adds a picture: before the text of a paragraph if it has none yet, after it otherwise.
    pub(super) fn picture(&mut self, picture: Picture) {
        // A picture that comes again at once is the copy for browsers without scripts.
        let before = self.pending.last().or_else(|| self.frames.last()?.blocks.last());
        if matches!(before, Some(Block::Figure(before)) if before.picture.url == picture.url) {
            return;
        }
        let link = self.format.link.and_then(|link| self.links.get(link)).cloned();
        // A link to the same picture, larger, is none to somewhere else.
        let link = link.filter(|link| *link != picture.url);
        self.aside_block(Block::Figure(Figure { picture, link, ..Figure::default() }));
    }

    /// Adds sound or film.
    pub(super) fn media(&mut self, media: Media) {
        self.aside_block(Block::Media(media));
    }

    fn aside_block(&mut self, block: Block) {
        if self.inline.is_empty() && self.pending.is_empty() {
            self.push(block);
        } else {
            self.pending.push(block);
        }
    }

    /// Returns an address in full.
    pub(super) fn resolve(&self, address: &str) -> Option<String> {
        (self.resolve)(address.trim())
    }

    /// Begins a paragraph.
    pub(super) fn paragraph(&mut self) -> Leave {
        self.end_paragraph();
        Leave::Paragraph
    }

    /// Begins a paragraph in a style.
    pub(super) fn paragraph_in(&mut self, set: impl FnOnce(&mut Style)) -> Leave {
        self.end_paragraph();
        let before = self.format;
        set(&mut self.format.style);
        Leave::ParagraphOf(before)
    }

    /// Begins a heading.
    pub(super) fn heading(&mut self, level: u8) -> Leave {
        self.end_paragraph();
        Leave::Heading(self.heading.replace(level))
    }

    /// Begins text in a style.
    pub(super) fn style(&mut self, set: impl FnOnce(&mut Style)) -> Leave {
        let before = self.format;
        set(&mut self.format.style);
        Leave::Format(before)
    }

    /// Begins a link. Without a valid address it is text.
    pub(super) fn link(&mut self, address: Option<String>) -> Leave {
        let before = self.format;
        if let Some(address) = address.and_then(|address| self.resolve(&address)) {
            if self.links.last() != Some(&address) {
                self.links.push(address);
            }
            self.format.link = Some(self.links.len() - 1);
        }
        Leave::Format(before)
    }

    /// Begins text as it is written.
    pub(super) fn preformatted(&mut self) -> Leave {
        if self.preformatted.is_some() {
            return Leave::Nothing;
        }
        self.end_paragraph();
        self.preformatted = Some(String::new());
        Leave::Preformatted
    }

    /// Begins a quotation in the text.
    pub(super) fn quote(&mut self) -> Leave {
        self.text(if self.quotes.is_multiple_of(2) { "“" } else { "‘" });
        self.quotes += 1;
        Leave::Quote
    }

    /// Begins text with readings.
    pub(super) fn ruby(&mut self) -> Leave {
        if self.inline.is_complete() {
            self.end_paragraph();
        }
        self.inline.begin_ruby();
        self.rubies += 1;
        Leave::Ruby
    }

    /// Begins a reading of the text before it.
    pub(super) fn reading(&mut self) -> Leave {
        if self.rubies == 0 { Leave::Nothing } else { self.apart(Leave::Reading) }
    }

    /// Begins the credit of a picture.
    pub(super) fn credit(&mut self) -> Leave {
        self.apart(Leave::Credit)
    }

    fn apart(&mut self, leave: Leave) -> Leave {
        if self.aside.is_some() || self.preformatted.is_some() {
            return Leave::Nothing;
        }
        self.aside = Some(String::new());
        leave
    }

    /// Begins something that holds blocks. What is too deep joins the blocks around it.
    pub(super) fn begin(&mut self, holds: Holds) -> Leave {
        self.end_paragraph();
        if self.frames.len() > MAX_DEPTH || self.preformatted.is_some() {
            return Leave::Paragraph;
        }
        self.frames.push(Frame::new(holds));
        Leave::Frame
    }

    /// Returns what holds the blocks that are collected.
    pub(super) fn holds(&mut self) -> Option<&mut Holds> {
        self.frames.last_mut().map(|frame| &mut frame.holds)
    }

    pub(super) fn push(&mut self, block: Block) {
        if let Some(frame) = self.frames.last_mut() {
            frame.push(block);
        }
    }
}
