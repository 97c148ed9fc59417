//! WebKitGTK's own small browser, and the desktop that it takes its reader's wishes from.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::browser::Window;
use super::stop;

/// Style sheet that lets its window be as narrow as a phone; otherwise its buttons set a minimum.
const NARROW: &str = "* { min-width: 0; padding: 0; margin: 0; border: 0 }";

/// Runs a command on a virtual display of its own.
const DISPLAY: &str = include_str!("display.sh");

/// Returns the command that starts its driver. It has no headless mode, so it gets a virtual screen and a desktop of
/// its own. The pointer begins in the middle of that screen, and only a window under it is active: it is in the
/// window's corner.
pub(crate) fn command(driver: &Path, window: Window, settings: &Path) -> Command {
    let (width, height) = (2 * window.width - 4, 2 * window.height - 4);
    let mut command = Command::new("sh");
    command.args(["-c", DISPLAY, "display", &format!("{width}x{height}x24")]).arg(driver);
    command.env("XDG_CONFIG_HOME", settings);
    // There is no graphics card to share buffers with: drawn into memory, a page takes a third less of the processor.
    command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    command
}

/// Makes a folder with the settings of a desktop.
pub(crate) fn settings(window: Window) -> TempDir {
    let made = tempfile::tempdir().and_then(|desktop| {
        let folder = desktop.path().join("gtk-3.0");
        std::fs::create_dir(&folder)?;
        std::fs::write(folder.join("gtk.css"), NARROW)?;
        let moves = u8::from(!window.still);
        let settings = format!("[Settings]\ngtk-enable-animations={moves}\n");
        std::fs::write(folder.join("settings.ini"), settings)?;
        Ok(desktop)
    });
    made.unwrap_or_else(|why| stop(&format!("a desktop's settings cannot be written: {why}")))
}

/// Its command-line arguments.
pub(crate) fn arguments(window: Window) -> Vec<&'static str> {
    let mut arguments = vec!["--automation"];
    arguments.extend(window.dark.then_some("--dark-mode"));
    arguments
}

/// Its path in Debian's library folder.
pub(crate) fn mini_browser() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    libraries
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|browser| browser.is_file())
        .unwrap_or_else(|| stop("WebKitGTK's MiniBrowser is not below /usr/lib"))
}
