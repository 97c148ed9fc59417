//! `cargo xtask serve`: serves the page locally and rebuilds it on changes.

use std::env;
use std::net::TcpListener;

use crate::command::run as run_command;
use crate::documents::documents;
use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::setup;

const ADDRESS: &str = "127.0.0.1";
const PORT: &str = "8080";

pub(crate) fn run(project: &Project, options: &[String]) -> Result<()> {
    let address = option_value(options, &["--address", "-a"]).unwrap_or(ADDRESS);
    let port = option_value(options, &["--port", "-p"]).unwrap_or(PORT);
    ensure_port_is_free(address, port)?;
    let builder = setup::page_builder(project)?;
    let mut command = builder.trunk(project);
    command.arg("serve").args(options);
    // Trunk rejects repeated options.
    for (option, short, default) in [("--address", "-a", ADDRESS), ("--port", "-p", PORT)] {
        if option_value(options, &[option, short]).is_none() {
            command.args([option, default]);
        }
    }
    if let Some(folder) = documents() {
        // `--watch` replaces the default folder, so both are named.
        let folder = std::path::absolute(&folder).context(format!("find {}", folder.display()))?;
        command.arg("--watch").arg(project.root()).arg("--watch").arg(folder);
    }
    if has_desktop(env::consts::OS, |name| env::var_os(name).is_some_and(|v| !v.is_empty()))
        && !options.iter().any(|option| option == "--open")
    {
        command.arg("--open");
    }
    println!("Serving http://{address}:{port}/ once the page is built. Stop with Ctrl-C.");
    run_command(&mut command)
}

/// Returns the value of an option, written as `--port 80`, `--port=80` or `-p 80`.
fn option_value<'a>(options: &'a [String], names: &[&str]) -> Option<&'a str> {
    options.iter().enumerate().find_map(|(at, option)| match option.split_once('=') {
        Some((name, value)) => names.contains(&name).then_some(value),
        None if names.contains(&option.as_str()) => options.get(at + 1).map(String::as_str),
        None => None,
    })
}

/// Fails if the port is taken, before a build that takes minutes.
fn ensure_port_is_free(address: &str, port: &str) -> Result<()> {
    let number: u16 = port.parse().map_err(|_| {
        Error::new(format!("--port: expected a number up to 65535, found `{port}`"))
    })?;
    TcpListener::bind((address, number)).map(drop).map_err(|error| {
        Error::new(format!(
            "could not serve on {address}:{port}: {error}\n  \
             Try another port: cargo xtask serve --port 8081"
        ))
    })
}

/// Returns true on a desktop, where a browser can be opened; false in CI.
fn has_desktop(os: &str, is_set: impl Fn(&str) -> bool) -> bool {
    let screen =
        ["macos", "windows"].contains(&os) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
    screen && !is_set("CI")
}

#[cfg(test)]
mod tests {
    use super::{ensure_port_is_free, has_desktop, option_value};
    use std::net::TcpListener;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn all_notations_of_an_option_are_found() {
        for text in ["--release --port 81", "--port=81", "-p 81"] {
            assert_eq!(option_value(&words(text), &["--port", "-p"]), Some("81"), "{text}");
        }
        assert_eq!(option_value(&words("--release --port"), &["--port", "-p"]), None);
    }

    #[test]
    fn a_browser_is_opened_only_on_a_desktop() {
        assert!(has_desktop("linux", |name| name == "DISPLAY"));
        assert!(has_desktop("linux", |name| name == "WAYLAND_DISPLAY"));
        assert!(has_desktop("macos", |_| false));
        assert!(!has_desktop("linux", |_| false));
        assert!(!has_desktop("macos", |name| name == "CI"));
        assert!(!has_desktop("linux", |name| name == "DISPLAY" || name == "CI"));
    }

    #[test]
    fn a_taken_port_is_reported_with_an_alternative() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port().to_string();
        let error = ensure_port_is_free("127.0.0.1", &port).unwrap_err().to_string();
        assert!(error.contains(&port) && error.contains("--port 8081"), "{error}");
        assert!(ensure_port_is_free("127.0.0.1", "http").is_err());
    }
}
