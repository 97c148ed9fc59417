//! A driver's process with all that it starts, which ends with the tests however these end.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::stop;

/// Waits until the tests close its input, which the system does where they are killed, and then ends a group of
/// processes and removes their folder.
const GUARD: &str = r#"read -r _; kill -s KILL -- "-$1"; rm -rf -- "$2""#;

/// A group of processes, and the folder for their temporary files. Both are gone once this is dropped.
pub(crate) struct Process {
    process: Child,
    guard: Child,
    folder: TempDir,
}

impl Process {
    /// Starts a command in a group of its own.
    pub(crate) fn start(mut command: Command, folder: TempDir) -> Self {
        let process = command
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|why| stop(&format!("{command:?} does not start: {why}")));
        let guard = Command::new("sh")
            .args(["-c", GUARD, "guard", &process.id().to_string()])
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            // Ctrl-C reaches the tests alone.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|why| stop(&format!("sh does not start: {why}")));
        Self { process, guard, folder }
    }

    /// Returns true if the command has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.process.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
        let _ = self.process.wait();
        // The guard removed what was in it.
        let _ = std::fs::create_dir_all(self.folder.path());
    }
}
