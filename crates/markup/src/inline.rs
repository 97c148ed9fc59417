//! The text of a block while it is collected: white space collapses as browsers collapse it.

use newsstand_core::content::{Run, Style};
use newsstand_core::text::is_invisible;

/// The format of text: its style, and the number of its link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    pub(super) style: Style,
    pub(super) link: Option<usize>,
}

/// The text of a block while it is collected.
#[derive(Debug, Default)]
pub(super) struct Inline {
    pieces: Vec<Piece>,
    /// White space since the last character, and the format that it had.
    space: Option<Format>,
    /// Line breaks since the last character.
    breaks: usize,
    /// No-break spaces since the beginning of the line: they indent it if anything follows.
    indent: String,
    /// The piece with which the text of a `ruby` begins that has no reading yet.
    ruby: usize,
    /// Whether that is the piece of the next character.
    begins_ruby: bool,
}

#[derive(Debug)]
struct Piece {
    text: String,
    format: Format,
    ruby: Option<String>,
}

impl Inline {
    /// Returns whether there is no text yet.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Returns whether an empty line follows, so that more text is a paragraph of its own.
    pub(super) fn is_complete(&self) -> bool {
        self.breaks > 1
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str, format: Format) {
        for character in text.chars() {
            match character {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => {
                    if self.space.is_none() && self.breaks == 0 {
                        self.space = Some(format);
                    }
                }
                '\u{a0}' if self.pieces.is_empty() || self.breaks > 0 => {
                    self.indent.push(character)
                }
                character => self.character(character, format),
            }
        }
    }

    /// Adds a line break.
    pub(super) fn line_break(&mut self) {
        self.space = None;
        self.indent.clear();
        if !self.pieces.is_empty() {
            self.breaks += 1;
        }
    }

    /// Begins a piece that gets a reading.
    pub(super) fn begin_ruby(&mut self) {
        self.begins_ruby = true;
    }

    /// Gives a reading to the text since the beginning of the `ruby`, or since the last reading.
    pub(super) fn end_ruby(&mut self, reading: &str) {
        if self.begins_ruby {
            return;
        }
        let reading = reading.trim();
        let since = self.pieces.split_off(self.ruby.min(self.pieces.len()));
        let format = since.first().map(|piece| piece.format).unwrap_or_default();
        let text: String = since.into_iter().map(|piece| piece.text).collect();
        if !text.is_empty() {
            let ruby = Some(reading.to_owned()).filter(|reading| !reading.is_empty());
            self.pieces.push(Piece { text, format, ruby });
        }
        self.ruby = self.pieces.len();
        self.space = None;
    }

    /// Ends the `ruby`: text without a reading is text as any.
    pub(super) fn leave_ruby(&mut self) {
        self.ruby = 0;
        self.begins_ruby = false;
    }

    /// Takes the text as runs; empty if none of it is visible.
    pub(super) fn take(&mut self, links: &[String]) -> Vec<Run> {
        let mut taken = std::mem::take(self);
        taken.trim_end();
        if taken.pieces.iter().all(|piece| piece.text.chars().all(is_blank)) {
            return Vec::new();
        }
        let mut runs = Vec::with_capacity(taken.pieces.len());
        for Piece { text, format, ruby } in taken.pieces {
            let link = format.link.and_then(|link| links.get(link)).cloned();
            join(&mut runs, Run { text, style: format.style, link, ruby });
        }
        runs
    }

    /// Removes white space that was written for what never came.
    fn trim_end(&mut self) {
        while let Some(last) = self.pieces.last_mut() {
            let length = last.text.trim_end_matches([' ', '\n']).len();
            last.text.truncate(length);
            if length > 0 || last.ruby.is_some() {
                return;
            }
            self.pieces.pop();
        }
    }

    fn character(&mut self, character: char, format: Format) {
        self.settle(format);
        self.push(character, format);
    }

    /// Writes the break, the space or the indent that is due before the next character.
    fn settle(&mut self, format: Format) {
        let space = self.space.take();
        if self.pieces.is_empty() {
            self.breaks = 0;
        } else if std::mem::take(&mut self.breaks) > 0 {
            self.push('\n', format);
        } else if let Some(format) = space {
            self.push(' ', format);
        }
        for character in std::mem::take(&mut self.indent).chars() {
            self.push(character, format);
        }
        if std::mem::take(&mut self.begins_ruby) {
            self.ruby = self.pieces.len();
        }
    }

    fn push(&mut self, character: char, format: Format) {
        let begun = self.pieces.len() > self.ruby;
        match self.pieces.last_mut().filter(|last| begun && last.ruby.is_none()) {
            Some(last) if last.format == format => last.text.push(character),
            _ => self.pieces.push(Piece { text: character.into(), format, ruby: None }),
        }
    }
}

/// Adds a run, as part of the last one if it looks the same.
fn join(runs: &mut Vec<Run>, run: Run) {
    match runs.last_mut() {
        Some(last) if last.continues(&run) => last.text.push_str(&run.text),
        _ => runs.push(run),
    }
}

/// Adds runs on a line of their own.
pub(super) fn join_lines(runs: &mut Vec<Run>, line: Vec<Run>) {
    // The break looks like what follows it, as in a paragraph.
    if let Some(first) = line.first().filter(|_| !runs.is_empty()) {
        let (style, link) = (first.style, first.link.clone());
        join(runs, Run { text: "\n".to_owned(), style, link, ruby: None });
    }
    line.into_iter().for_each(|run| join(runs, run));
}

/// Returns whether a character shows nothing.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}
