//! The `newsstand` command: its arguments, messages and exit status.

mod page;

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use newsstand::prerender::{INLINE_SCRIPT, inline_styles};
use newsstand_cli::chunked::{self, Summary};
use newsstand_cli::policy::policy;
use newsstand_cli::{BuildOptions, BuildReport, Error, atomic_write, build_edition, single_file};
use newsstand_core::Edition;
use newsstand_core::time::TimeRange;

/// Builds editions of articles from saved pages of a news aggregator
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
    /// Oddities of documents are reported on standard error as `name:line: what and why`. The exit status is 0
    /// with at least one article, 1 with none, and 2 if the command is invalid or a file cannot be read or written.
    Build {
        #[command(flatten)]
        input: InputArgs,
        /// File to write; standard output if omitted
        #[arg(short, long, value_name = "FILE", conflicts_with = "chunked")]
        output: Option<PathBuf>,
        /// Folder to write a chunked edition into, for more articles than one file should hold; a
        /// `<news-stand>` loads the `feed.json` in it
        #[arg(long, value_name = "FOLDER")]
        chunked: Option<PathBuf>,
    },
    /// Write the articles into a page, in place of `<!-- articles -->`
    ///
    /// Inside a `<news-stand>`, the first frame is written as well, which readers see before the program has
    /// loaded. It follows the attributes of the element.
    Page {
        #[command(flatten)]
        input: InputArgs,
        /// Page to change in place
        #[arg(long, value_name = "FILE")]
        into: PathBuf,
        /// Leave out the first frame
        #[arg(long)]
        plain: bool,
    },
    /// Print a Content-Security-Policy for pages that `newsstand page` writes
    ///
    /// It contains the hashes of the inline style sheet and the inline script of the first frame. They are the same
    /// for all editions, and change with the version of Newsstand.
    Policy,
}

#[derive(Args)]
struct InputArgs {
    /// When the documents were saved: `2025-06-28T12:00:00Z`, or `2025-06-28` if the hour is unknown. An
    /// edition.toml overrides it for single documents; if neither says it, ages stay relative
    #[arg(long, value_name = "TIME", value_parser = TimeRange::parse)]
    captured: Option<TimeRange>,
    /// Title of the edition; overrides the one in edition.toml
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Documents, JSON Feeds (.json) and folders; of a folder, every .txt file is read, with the
    /// edition.toml in it
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

impl From<InputArgs> for BuildOptions {
    fn from(args: InputArgs) -> Self {
        Self { paths: args.paths, captured: args.captured, title: args.title }
    }
}

fn main() -> ExitCode {
    // Clap reports invalid arguments itself, with exit status 2.
    let outcome = match Command::parse().task {
        Task::Build { input, chunked: Some(folder), .. } => build_chunked(&input.into(), &folder),
        Task::Build { input, output, chunked: None } => build(&input.into(), output.as_deref()),
        Task::Page { input, into, plain } => page(&input.into(), &into, plain),
        Task::Policy => print_policy(),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            report(&error);
            ExitCode::from(2)
        }
    }
}

/// True once an article was written.
type HasArticles = bool;

fn build(options: &BuildOptions, output: Option<&Path>) -> Result<HasArticles, Error> {
    let articles = single_file::build(options, output, &mut |notice| report(&notice))?;
    if articles == 0 {
        report_no_articles(options);
    }
    Ok(articles > 0)
}

fn build_chunked(options: &BuildOptions, folder: &Path) -> Result<HasArticles, Error> {
    let Summary { articles, files, bytes, new } =
        chunked::build(options, folder, &mut |notice| report(&notice))?;
    if articles == 0 {
        report_no_articles(options);
        return Ok(false);
    }
    report(&format!("{articles} articles in {files} files, {bytes} bytes; {new} new chunks"));
    Ok(true)
}

fn page(options: &BuildOptions, into: &Path, plain: bool) -> Result<HasArticles, Error> {
    let Some(edition) = edition(options)? else { return Ok(false) };
    let path = into.display();
    let page =
        fs::read_to_string(into).map_err(|why| Error(format!("{path}: cannot be read: {why}")))?;
    let page = page::with_articles(&page, edition, plain).ok_or_else(|| {
        let place = page::PLACEHOLDER;
        Error(format!("{path}: expected {place} where the articles belong, found none"))
    })?;
    atomic_write::write(into, page.as_bytes())
        .map_err(|why| Error(format!("{path}: cannot be written: {why}")))?;
    Ok(true)
}

fn print_policy() -> Result<HasArticles, Error> {
    writeln!(io::stdout(), "{}", policy(INLINE_SCRIPT, &inline_styles()))
        .map_err(|why| Error(format!("the policy cannot be written: {why}")))?;
    Ok(true)
}

/// Builds an edition and reports what was noticed. Returns `None` where it has no articles.
fn edition(options: &BuildOptions) -> Result<Option<Edition>, Error> {
    let BuildReport { edition, notices, .. } = build_edition(options)?;
    notices.iter().for_each(|notice| report(notice));
    if edition.articles.is_empty() {
        report_no_articles(options);
        return Ok(None);
    }
    Ok(Some(edition))
}

fn report_no_articles(options: &BuildOptions) {
    let paths: Vec<_> = options.paths.iter().map(|path| path.display().to_string()).collect();
    report(&format!("{}: no articles found, nothing was written", paths.join(", ")));
}

/// Writes a line to standard error. If that fails, there is nowhere left to report it.
fn report(message: &dyn Display) {
    let _ = writeln!(io::stderr(), "{message}");
}
