//! Long work that shows it is alive: one moving line in a terminal, a line now and then elsewhere.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::shown;
use crate::error::{Error, Result, While};

const MOVING: Duration = Duration::from_millis(250);
const NOW_AND_THEN: Duration = Duration::from_secs(20);
const LAST_WORDS: usize = 15;
const WIDTH: usize = 78;

/// Runs a command quietly: its output goes to a log, its latest line and the time to the terminal.
pub(crate) fn follow(command: &mut Command, log: &Path, limit: Option<Duration>) -> Result<()> {
    let name = shown(command);
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).to(format!("make the folder {}", folder.display()))?;
    }
    let mut file = File::create(log).to(format!("write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .to(format!("start `{name}`"))?;
    let lines = lines_of(&mut child);
    let mut meter = Meter::new();
    let mut latest = Vec::new();
    loop {
        match lines.recv_timeout(MOVING) {
            Ok(line) => {
                writeln!(file, "{line}").to(format!("write {}", log.display()))?;
                latest.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if limit.is_some_and(|limit| meter.started.elapsed() > limit) {
            meter.clear();
            child.kill().to(format!("stop `{name}`"))?;
            return Err(Error::new(format!(
                "`{name}` took longer than {}",
                spell(meter.elapsed())
            )));
        }
        meter.show(latest.last().map_or("", String::as_str));
    }
    meter.clear();
    let status = child.wait().to(format!("wait for `{name}`"))?;
    if status.success() {
        return Ok(());
    }
    let tail = latest.split_off(latest.len().saturating_sub(LAST_WORDS)).join("\n    ");
    let log = log.display();
    Err(Error::new(format!("`{name}` failed ({status}):\n    {tail}\n  All it said is in {log}")))
}

/// A length of time in words.
pub(crate) fn spell(time: Duration) -> String {
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
            // Nobody listens any more once the time limit has passed.
            if to.send(String::from_utf8_lossy(&line).trim_end().to_owned()).is_err() {
                break;
            }
        }
    });
}

struct Meter {
    started: Instant,
    shown: Instant,
    terminal: bool,
}

impl Meter {
    fn new() -> Self {
        let now = Instant::now();
        Self { started: now, shown: now, terminal: io::stdout().is_terminal() }
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn show(&mut self, latest: &str) {
        let pause = if self.terminal { MOVING } else { NOW_AND_THEN };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        let text = format!("  {:>11}  {}", spell(self.elapsed()), latest.trim());
        let line: String = text.chars().take(WIDTH).collect();
        if self.terminal {
            print!("\r\x1b[2K{line}");
            // A terminal that went away is no reason to stop the work.
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
    use super::{follow, spell};
    use std::process::Command;
    use std::time::Duration;
    use std::{env, fs, process};

    fn followed(script: &str, limit: Option<Duration>) -> (Result<(), String>, String) {
        let at = format!("newsstand-{}-{}.log", process::id(), script.len());
        let log = env::temp_dir().join(at);
        let outcome = follow(Command::new("sh").args(["-c", script]), &log, limit);
        let text = fs::read_to_string(&log).unwrap();
        fs::remove_file(&log).unwrap();
        (outcome.map_err(|error| error.to_string()), text)
    }

    #[test]
    fn all_that_a_command_says_is_in_the_log() {
        let (outcome, log) = followed("echo out; echo err >&2", None);
        assert_eq!(outcome, Ok(()));
        assert!(log.contains("out\n") && log.contains("err\n"), "{log}");
    }

    #[test]
    fn a_failure_ends_with_the_last_words() {
        let (outcome, _) = followed("echo first; echo no space left >&2; exit 3", None);
        let error = outcome.unwrap_err();
        assert!(error.contains("no space left") && error.contains(".log"), "{error}");
    }

    #[test]
    fn what_takes_too_long_is_stopped() {
        let (outcome, _) = followed("exec sleep 60", Some(Duration::from_millis(300)));
        assert!(outcome.unwrap_err().contains("took longer than"));
    }

    #[test]
    fn times_are_told_in_words() {
        assert_eq!(spell(Duration::from_secs(7)), "7 s");
        assert_eq!(spell(Duration::from_secs(185)), "3 min 05 s");
    }
}
