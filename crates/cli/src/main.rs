//! The `newsstand` command: its words, its exit status, and nothing else.

mod page;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use newsstand_cli::chunked::{self, Summary};
use newsstand_cli::{BuildOptions, BuildReport, Error, atomic_write, build_edition, single_file};
use newsstand_core::Edition;
use newsstand_core::time::TimeRange;

/// Makes an edition of articles out of saved pages of a news aggregator.
#[derive(Parser)]
#[command(name = "newsstand", version, arg_required_else_help = true)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write an edition as JSON Feed 1.1
    ///
    /// What is odd in a document is said on standard error as `name:line: what and why`.
    /// The exit status is 0 with at least one article, 1 with none, 2 where the command was not
    /// understood or a file could not be read or written.
    Build {
        #[command(flatten)]
        order: OrderArgs,
        /// The file to write; standard output where none is named
        #[arg(short, long, value_name = "FILE", conflicts_with = "split")]
        output: Option<PathBuf>,
        /// A folder to write the edition into in parts, for more articles than one file should hold; its
        /// `feed.json` is what a `<news-stand>` names
        #[arg(long, value_name = "FOLDER")]
        split: Option<PathBuf>,
    },
    /// Write the articles into a page, in place of `<!-- articles -->`
    ///
    /// Inside a `<news-stand>` they are its first frame as well: what a reader sees at once, before the
    /// program has come. It follows the element's own attributes.
    Page {
        #[command(flatten)]
        order: OrderArgs,
        /// The page; it is changed in its place
        #[arg(long, value_name = "FILE")]
        into: PathBuf,
        /// Without the first frame, for pages whose policy forbids styles inside them
        #[arg(long)]
        plain: bool,
    },
}

#[derive(Args)]
struct OrderArgs {
    /// When the documents were saved: `2025-06-28T12:00:00Z`, or `2025-06-28` where the hour is not
    /// known. What an edition.toml says of a document goes first; where nobody knows, ages stay
    /// relative
    #[arg(long, value_name = "TIME", value_parser = TimeRange::parse)]
    captured: Option<TimeRange>,
    /// The edition's title, instead of the one in edition.toml
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Documents, JSON Feeds (.json), and folders of documents: of a folder every .txt file is read,
    /// with the edition.toml in it
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

impl From<OrderArgs> for BuildOptions {
    fn from(args: OrderArgs) -> Self {
        Self { paths: args.paths, captured: args.captured, title: args.title }
    }
}

fn main() -> ExitCode {
    // A usage error ends here, with status 2 and in clap's words.
    let outcome = match Command::parse().task {
        Task::Build { order, split: Some(folder), .. } => split_up(&order.into(), &folder),
        Task::Build { order, output, split: None } => build(&order.into(), output.as_deref()),
        Task::Page { order, into, plain } => page(&order.into(), &into, plain),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(trouble) => {
            complain(&trouble);
            ExitCode::from(2)
        }
    }
}

/// Whether there was an article to write.
type Found = bool;

fn build(order: &BuildOptions, output: Option<&Path>) -> Result<Found, Error> {
    let articles = single_file::build(order, output, &mut |what| complain(&what))?;
    if articles == 0 {
        nothing_found(order);
    }
    Ok(articles > 0)
}

fn split_up(order: &BuildOptions, folder: &Path) -> Result<Found, Error> {
    let Summary { articles, files, bytes, new } =
        chunked::build(order, folder, &mut |what| complain(&what))?;
    if articles == 0 {
        nothing_found(order);
        return Ok(false);
    }
    complain(&format!("{articles} articles in {files} files, {bytes} bytes; {new} chunks are new"));
    Ok(true)
}

fn page(order: &BuildOptions, into: &Path, plain: bool) -> Result<Found, Error> {
    let Some(edition) = edition(order)? else { return Ok(false) };
    let page = fs::read_to_string(into)
        .map_err(|why| Error(format!("{} cannot be read: {why}", into.display())))?;
    let page = page::with_articles(&page, edition, plain)?.ok_or_else(|| {
        Error(format!(
            "{} has no place for the articles: put {} where they belong",
            into.display(),
            page::PLACE
        ))
    })?;
    write(into, &page)?;
    Ok(true)
}

/// An edition, with all that was noticed said; `None` where it has no articles.
fn edition(order: &BuildOptions) -> Result<Option<Edition>, Error> {
    let BuildReport { edition, warnings, notes, .. } = build_edition(order)?;
    for note in &notes {
        complain(note);
    }
    for warning in &warnings {
        complain(warning);
    }
    if edition.articles.is_empty() {
        nothing_found(order);
        return Ok(None);
    }
    Ok(Some(edition))
}

fn nothing_found(order: &BuildOptions) {
    let paths: Vec<_> = order.paths.iter().map(|path| path.display().to_string()).collect();
    complain(&format!("no articles were found in {}: nothing was written", paths.join(", ")));
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    atomic_write::write(path, text.as_bytes())
        .map_err(|why| Error(format!("{} cannot be written: {why}", path.display())))
}

/// Says something on standard error; where nobody listens there, there is nobody left to tell.
fn complain(what: &impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{what}");
}
