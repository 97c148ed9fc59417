//! Blocks as HTML. Reading it again gives the same blocks.

use std::fmt::Write;

use newsstand_core::content::{
    Baseline, Block, Cell, Figure, List, Media, MediaKind, Picture, Run, Table,
};

/// Returns blocks as HTML.
#[must_use]
pub fn write(blocks: &[Block]) -> String {
    let mut html = String::new();
    write_blocks(&mut html, blocks);
    html
}

fn write_blocks(html: &mut String, blocks: &[Block]) {
    for block in blocks {
        write_block(html, block);
    }
}

fn write_block(html: &mut String, block: &Block) {
    match block {
        Block::Paragraph(runs) => element(html, "p", |html| write_runs(html, runs)),
        Block::Heading(level, runs) => {
            let name = format!("h{}", level.clamp(&1, &6));
            element(html, &name, |html| write_runs(html, runs));
        }
        Block::List(list) => write_list(html, list),
        Block::Quotation(blocks) => element(html, "blockquote", |html| write_blocks(html, blocks)),
        // A parser leaves out a line feed after the tag.
        Block::Preformatted(code) => element(html, "pre", |html| text(html, &format!("\n{code}"))),
        Block::Table(table) => write_table(html, table),
        Block::Figure(figure) => write_figure(html, figure),
        Block::Media(media) => write_media(html, media),
        Block::Separator => html.push_str("<hr>"),
    }
}

/// Writes the blocks of an item or a cell. A paragraph that is followed by no other needs no tags.
fn write_content(html: &mut String, blocks: &[Block]) {
    match blocks {
        [Block::Paragraph(runs), rest @ ..] if !matches!(rest, [Block::Paragraph(_), ..]) => {
            write_runs(html, runs);
            write_blocks(html, rest);
        }
        blocks => write_blocks(html, blocks),
    }
}

fn write_list(html: &mut String, list: &List) {
    let Some(numbering) = list.numbering else {
        element(html, "ul", |html| {
            for item in &list.items {
                element(html, "li", |html| write_content(html, &item.blocks));
            }
        });
        return;
    };
    html.push_str("<ol");
    if numbering.kind() != "1" {
        attribute(html, "type", numbering.kind());
    }
    let mut next = list.items.first().map_or(1, |item| item.number);
    if next != 1 {
        let _ = write!(html, " start=\"{next}\"");
    }
    html.push('>');
    for item in &list.items {
        html.push_str("<li");
        if item.number != next {
            let _ = write!(html, " value=\"{}\"", item.number);
        }
        next = item.number.saturating_add(1);
        html.push('>');
        write_content(html, &item.blocks);
        html.push_str("</li>");
    }
    html.push_str("</ol>");
}

fn write_table(html: &mut String, table: &Table) {
    element(html, "table", |html| {
        if !table.caption.is_empty() {
            element(html, "caption", |html| write_runs(html, &table.caption));
        }
        for row in &table.rows {
            element(html, "tr", |html| row.cells.iter().for_each(|cell| write_cell(html, cell)));
        }
    });
}

fn write_cell(html: &mut String, cell: &Cell) {
    let name = if cell.heading { "th" } else { "td" };
    let _ = write!(html, "<{name}");
    for (attribute, span) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if span != 1 {
            let _ = write!(html, " {attribute}=\"{span}\"");
        }
    }
    html.push('>');
    write_content(html, &cell.blocks);
    let _ = write!(html, "</{name}>");
}

fn write_figure(html: &mut String, figure: &Figure) {
    element(html, "figure", |html| {
        match &figure.link {
            Some(link) => {
                html.push_str("<a");
                attribute(html, "href", link);
                html.push('>');
                write_picture(html, &figure.picture);
                html.push_str("</a>");
            }
            None => write_picture(html, &figure.picture),
        }
        if figure.caption.is_empty() && figure.credit.is_empty() {
            return;
        }
        element(html, "figcaption", |html| {
            write_runs(html, &figure.caption);
            if !figure.credit.is_empty() {
                html.push_str(" <small class=\"credit\">");
                text(html, &figure.credit);
                html.push_str("</small>");
            }
        });
    });
}

fn write_picture(html: &mut String, picture: &Picture) {
    html.push_str("<img");
    attribute(html, "src", &picture.url);
    attribute(html, "alt", &picture.alt);
    if let Some((width, height)) = picture.size {
        let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
    }
    html.push('>');
}

fn write_media(html: &mut String, media: &Media) {
    let name = match media.kind {
        MediaKind::Audio => "audio",
        MediaKind::Video => "video",
        MediaKind::Frame => "iframe",
    };
    let _ = write!(html, "<{name}");
    attribute(html, "src", &media.url);
    if !media.title.is_empty() {
        attribute(html, "title", &media.title);
    }
    if let Some(seconds) = media.seconds {
        let _ = write!(html, " data-seconds=\"{seconds}\"");
    }
    if let Some(poster) = &media.poster {
        attribute(html, "poster", &poster.url);
    }
    if media.kind != MediaKind::Frame {
        html.push_str(" controls");
    }
    let _ = write!(html, "></{name}>");
}

/// Writes runs. Neighbours with the same address are one link.
fn write_runs(html: &mut String, runs: &[Run]) {
    for linked in runs.chunk_by(|one, other| one.link == other.link) {
        let link = linked.first().and_then(|run| run.link.as_ref());
        if let Some(link) = link {
            html.push_str("<a");
            attribute(html, "href", link);
            html.push('>');
        }
        linked.iter().for_each(|run| write_run(html, run));
        if link.is_some() {
            html.push_str("</a>");
        }
    }
}

fn write_run(html: &mut String, run: &Run) {
    let style = run.style;
    let baseline = match style.baseline {
        Baseline::Line => None,
        Baseline::Subscript => Some("sub"),
        Baseline::Superscript => Some("sup"),
    };
    let names = [
        style.strong.then_some("strong"),
        style.emphasis.then_some("em"),
        style.deleted.then_some("del"),
        baseline,
        style.code.then_some("code"),
    ];
    for name in names.into_iter().flatten() {
        let _ = write!(html, "<{name}>");
    }
    match &run.ruby {
        Some(ruby) => {
            html.push_str("<ruby>");
            lines(html, &run.text);
            html.push_str("<rt>");
            text(html, ruby);
            html.push_str("</rt></ruby>");
        }
        None => lines(html, &run.text),
    }
    for name in names.into_iter().rev().flatten() {
        let _ = write!(html, "</{name}>");
    }
}

fn element(html: &mut String, name: &str, content: impl FnOnce(&mut String)) {
    let _ = write!(html, "<{name}>");
    content(html);
    let _ = write!(html, "</{name}>");
}

fn attribute(html: &mut String, name: &str, value: &str) {
    let _ = write!(html, " {name}=\"");
    text(html, value);
    html.push('"');
}

/// Writes text in which a line feed is a line break.
fn lines(html: &mut String, lines: &str) {
    for (at, line) in lines.split('\n').enumerate() {
        if at > 0 {
            html.push_str("<br>");
        }
        text(html, line);
    }
}

fn text(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            character => html.push(character),
        }
    }
}
