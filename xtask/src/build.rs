//! `cargo xtask build`: builds the page for publishing and prints its sizes.

use crate::command::run as run_command;
use crate::error::Result;
use crate::project::Project;
use crate::{setup, sizes};

pub(crate) fn run(project: &Project, options: &[String]) -> Result<()> {
    let builder = setup::page_builder(project)?;
    // Packaging would install them too, but minutes later.
    setup::bundler(project)?;
    setup::optimizer(project)?;
    let mut command = builder.trunk(project);
    command.args(["build", "--release", "--dist"]).arg(project.dist()).args(options);
    run_command(&mut command)?;
    println!("\nThe page is in {}.\n", project.dist().display());
    print!("{}", sizes::table(&project.dist())?);
    Ok(())
}
