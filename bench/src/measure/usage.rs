//! Time and memory that a program uses, and the size of a folder.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::error::{Context, Result};

/// Clock ticks per second in `/proc`; 100 in every common build of Linux.
const TICKS: f64 = 100.0;

/// Resources used by a process.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Usage {
    /// Processor time, in seconds.
    pub(super) seconds: f64,
    /// Peak resident memory, in MB.
    pub(super) memory: f64,
}

/// Runs a program and samples its usage every 2 ms, so that the last moments may be missing.
pub(super) fn run_measured(command: &mut Command) -> Result<Usage> {
    let mut child = command.spawn().context("start newsstand")?;
    let folder = Path::new("/proc").join(child.id().to_string());
    let mut used = Usage::default();
    loop {
        let read = |name| fs::read_to_string(folder.join(name)).unwrap_or_default();
        // After its end, `/proc` still has its time but not its memory.
        used.memory = memory(&read("status")).unwrap_or(used.memory);
        used.seconds = seconds(&read("stat")).unwrap_or(used.seconds);
        match child.try_wait().context("wait for newsstand")? {
            Some(status) if status.success() => {
                used.seconds = used.seconds.max(1.0 / TICKS);
                return Ok(used);
            }
            Some(status) => return Err(format!("newsstand failed: {status}")),
            None => sleep(Duration::from_millis(2)),
        }
    }
}

fn memory(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1_000.0)
}

/// Returns user plus system time. The name before them may contain spaces and parentheses.
fn seconds(stat: &str) -> Option<f64> {
    let (_, numbers) = stat.rsplit_once(") ")?;
    let mut ticks = numbers.split(' ').skip(11).map(str::parse::<f64>);
    Some((ticks.next()?.ok()? + ticks.next()?.ok()?) / TICKS)
}

/// Number and total size of the files in a folder.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct FolderSize {
    pub(super) files: f64,
    pub(super) bytes: f64,
}

/// Adds up the files in a folder and its subfolders, without `.br` files.
pub(super) fn folder_size(folder: &Path) -> Result<FolderSize> {
    let mut sum = FolderSize::default();
    for entry in
        fs::read_dir(folder).context(format!("read the folder {}", folder.display()))?.flatten()
    {
        let (path, about) = (entry.path(), entry.metadata());
        let about = about.context(format!("look at {}", path.display()))?;
        if about.is_dir() {
            let below = folder_size(&path)?;
            sum = FolderSize { files: sum.files + below.files, bytes: sum.bytes + below.bytes };
        } else if path.extension().is_none_or(|ending| ending != "br") {
            sum = FolderSize { files: sum.files + 1.0, bytes: sum.bytes + about.len() as f64 };
        }
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::{memory, seconds};

    #[test]
    fn proc_files_are_parsed() {
        assert_eq!(memory("Name:\tx\nVmHWM:\t  12000 kB\nVmRSS:\t 1 kB\n"), Some(12.0));
        assert_eq!(memory("Name:\tx\n"), None);
        let stat = "1 (a) b) R 2 3 4 5 6 7 8 9 10 11 250 50 0 0 20 0 1";
        assert_eq!(seconds(stat), Some(3.0));
        assert_eq!(seconds(""), None);
    }
}
