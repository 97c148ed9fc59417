//! Runs long commands with a progress line: updated in place on a terminal, printed now and then elsewhere.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::command_line;
use crate::error::{Context, Error, Result};

/// Update interval on a terminal.
const TERMINAL_INTERVAL: Duration = Duration::from_millis(250);
/// Update interval elsewhere.
const OTHER_INTERVAL: Duration = Duration::from_secs(20);
/// Number of lines of output shown after a failure.
const TAIL_LINES: usize = 15;
/// Maximum length of the progress line, in characters.
const LINE_WIDTH: usize = 78;

/// Runs a command with its output in the file `log` and a progress line on the terminal. Fails if the command fails
/// or takes longer than `limit`; the error contains the last lines of output.
pub(crate) fn run_logged(command: &mut Command, log: &Path, limit: Option<Duration>) -> Result<()> {
    let name = command_line(command);
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
    }
    let mut file = File::create(log).context(format!("write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(format!("start `{name}`"))?;
    let lines = lines_of(&mut child);
    let mut progress = ProgressLine::new();
    let mut latest = Vec::new();
    loop {
        match lines.recv_timeout(TERMINAL_INTERVAL) {
            Ok(text) => {
                writeln!(file, "{text}").context(format!("write {}", log.display()))?;
                latest.push(text);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if limit.is_some_and(|limit| progress.started.elapsed() > limit) {
            progress.clear();
            child.kill().context(format!("stop `{name}`"))?;
            return Err(Error::new(format!(
                "`{name}` took longer than {}",
                format_duration(progress.elapsed())
            )));
        }
        progress.show(latest.last().map_or("", String::as_str));
    }
    progress.clear();
    let status = child.wait().context(format!("wait for `{name}`"))?;
    if status.success() {
        return Ok(());
    }
    let tail = latest.split_off(latest.len().saturating_sub(TAIL_LINES)).join("\n    ");
    let log = log.display();
    Err(Error::new(format!("`{name}` failed ({status}):\n    {tail}\n  Full output: {log}")))
}

/// Formats a duration, such as "3 min 05 s".
pub(crate) fn format_duration(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn lines_of(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        send_lines(stdout, sender.clone());
    }
    if let Some(stderr) = child.stderr.take() {
        send_lines(stderr, sender);
    }
    receiver
}

fn send_lines(from: impl Read + Send + 'static, to: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(std::result::Result::ok) {
            // The receiver is gone once the time limit has passed.
            if to.send(String::from_utf8_lossy(&line).trim_end().to_owned()).is_err() {
                break;
            }
        }
    });
}

struct ProgressLine {
    started: Instant,
    shown: Instant,
    terminal: bool,
}

impl ProgressLine {
    fn new() -> Self {
        let now = Instant::now();
        Self { started: now, shown: now, terminal: io::stdout().is_terminal() }
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn show(&mut self, latest: &str) {
        let pause = if self.terminal { TERMINAL_INTERVAL } else { OTHER_INTERVAL };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        let text = format!("  {:>11}  {}", format_duration(self.elapsed()), latest.trim());
        let line: String = text.chars().take(LINE_WIDTH).collect();
        if self.terminal {
            print!("\r\x1b[2K{line}");
            // A closed terminal must not stop the work.
            let _ = io::stdout().flush();
        } else {
            println!("{line}");
        }
    }

    fn clear(&self) {
        if self.terminal {
            print!("\r\x1b[2K");
            let _ = io::stdout().flush();
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{format_duration, run_logged};
    use std::process::Command;
    use std::time::Duration;
    use std::{env, fs, process};

    fn followed(script: &str, limit: Option<Duration>) -> (Result<(), String>, String) {
        let at = format!("newsstand-{}-{}.log", process::id(), script.len());
        let log = env::temp_dir().join(at);
        let outcome = run_logged(Command::new("sh").args(["-c", script]), &log, limit);
        let text = fs::read_to_string(&log).unwrap();
        fs::remove_file(&log).unwrap();
        (outcome.map_err(|error| error.to_string()), text)
    }

    #[test]
    fn all_output_is_in_the_log() {
        let (outcome, log) = followed("echo out; echo err >&2", None);
        assert_eq!(outcome, Ok(()));
        assert!(log.contains("out\n") && log.contains("err\n"), "{log}");
    }

    #[test]
    fn a_failure_shows_the_last_lines() {
        let (outcome, _) = followed("echo first; echo no space left >&2; exit 3", None);
        let error = outcome.unwrap_err();
        assert!(error.contains("no space left") && error.contains(".log"), "{error}");
    }

    #[test]
    fn a_command_is_stopped_after_its_limit() {
        let (outcome, _) = followed("exec sleep 60", Some(Duration::from_millis(300)));
        assert!(outcome.unwrap_err().contains("took longer than"));
    }

    #[test]
    fn durations_are_formatted() {
        assert_eq!(format_duration(Duration::from_secs(7)), "7 s");
        assert_eq!(format_duration(Duration::from_secs(185)), "3 min 05 s");
    }
}
