//! What a program takes of time and memory, and what it leaves on the disk.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::error::{Result, While};

/// What Linux counts a process's time in, in every build of it that anybody uses.
const TICKS: f64 = 100.0;

/// What a process has used so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Use {
    /// On processors.
    pub(super) seconds: f64,
    /// The most that it ever had, in MB.
    pub(super) memory: f64,
}

/// Runs a program, and tells what it used as far as that was seen.
pub(super) fn watched(command: &mut Command) -> Result<Use> {
    let mut child = command.spawn().to("start newsstand")?;
    let folder = Path::new("/proc").join(child.id().to_string());
    let mut used = Use::default();
    loop {
        let read = |name| fs::read_to_string(folder.join(name)).unwrap_or_default();
        // Once it has ended, its memory is gone but its time still stands there.
        used.memory = memory(&read("status")).unwrap_or(used.memory);
        used.seconds = seconds(&read("stat")).unwrap_or(used.seconds);
        match child.try_wait().to("wait for newsstand")? {
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

/// Of its program and of the system for it; the name before may hold anything.
fn seconds(stat: &str) -> Option<f64> {
    let (_, numbers) = stat.rsplit_once(") ")?;
    let mut ticks = numbers.split(' ').skip(11).map(str::parse::<f64>);
    Some((ticks.next()?.ok()? + ticks.next()?.ok()?) / TICKS)
}

/// Files with their bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Weight {
    pub(super) files: f64,
    pub(super) bytes: f64,
}

/// Counts the files in a folder and below it, but for compressed forms of others.
pub(super) fn weigh(folder: &Path) -> Result<Weight> {
    let mut sum = Weight::default();
    for entry in fs::read_dir(folder).to(format!("read the folder {}", folder.display()))?.flatten()
    {
        let (path, about) = (entry.path(), entry.metadata());
        let about = about.to(format!("look at {}", path.display()))?;
        if about.is_dir() {
            let below = weigh(&path)?;
            sum = Weight { files: sum.files + below.files, bytes: sum.bytes + below.bytes };
        } else if path.extension().is_none_or(|ending| ending != "br") {
            sum = Weight { files: sum.files + 1.0, bytes: sum.bytes + about.len() as f64 };
        }
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::{memory, seconds};

    #[test]
    fn what_linux_says_of_a_process_is_read() {
        assert_eq!(memory("Name:\tx\nVmHWM:\t  12000 kB\nVmRSS:\t 1 kB\n"), Some(12.0));
        assert_eq!(memory("Name:\tx\n"), None);
        let stat = "1 (a) b) R 2 3 4 5 6 7 8 9 10 11 250 50 0 0 20 0 1";
        assert_eq!(seconds(stat), Some(3.0));
        assert_eq!(seconds(""), None);
    }
}
