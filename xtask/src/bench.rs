//! `cargo xtask bench`: the figures that the README states.

use crate::build;
use crate::command::{cargo, run as run_command};
use crate::error::Result;
use crate::project::Project;

pub(crate) fn run(project: &Project) -> Result<()> {
    println!("==> Size of the page");
    build::run(project, &[])?;
    println!("\n==> Parse throughput");
    run_command(cargo(project).args(["bench", "--package", "news"]))
}
