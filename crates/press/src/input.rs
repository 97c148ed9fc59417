//! Files and folders to named documents, with what the configuration in a folder says of them.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use news::parse::Document;
use news::time::Moment;

use crate::Order;

use crate::config::{CONFIG_NAME, Config, DocumentFacts, Heading};

/// What stopped an edition from being made, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble(pub String);

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

/// Everything that was found.
#[derive(Debug, Default)]
pub(crate) struct Input {
    pub(crate) files: Vec<File>,
    pub(crate) heading: Heading,
    pub(crate) notes: Vec<String>,
    /// The folders and configurations.
    pub(crate) read: Vec<PathBuf>,
}

/// Where a document is and what is known of it; small, since there may be a great many.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) name: Box<str>,
    /// The folder, or else the file itself.
    path: Rc<Path>,
    /// Where it is below the folder.
    below: Option<Box<Path>>,
    facts: Option<Box<DocumentFacts>>,
}

impl File {
    /// Whether it is a JSON Feed, by its name.
    pub(crate) fn is_feed(&self) -> bool {
        let ending = Path::new(&*self.name).extension();
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
    }

    pub(crate) fn path(&self) -> PathBuf {
        match &self.below {
            Some(below) => self.path.join(below),
            None => self.path.to_path_buf(),
        }
    }

    /// When it was saved, where somebody said so.
    pub(crate) fn saved(&self) -> Option<Moment> {
        self.facts.as_ref()?.saved
    }

    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Trouble> {
        let path = self.path();
        fs::read(&path).map_err(|why| unreadable(&path, &why))
    }

    /// A document of its bytes.
    pub(crate) fn document<'a>(&'a self, bytes: &'a [u8], order: &Order) -> Document<'a> {
        Document {
            name: &self.name,
            bytes,
            saved: self.saved().or(order.captured),
            source: self.facts.as_ref().and_then(|facts| facts.source.as_deref()),
        }
    }
}

/// Lists every path.
pub(crate) fn list(paths: &[PathBuf]) -> Result<Input, Trouble> {
    let mut input = Input::default();
    for path in paths {
        let about = fs::metadata(path).map_err(|why| unreadable(path, &why))?;
        if about.is_dir() {
            input.folder(path)?;
        } else {
            let name = path.file_name().unwrap_or(path.as_os_str());
            let name = name.to_string_lossy().into();
            input.files.push(File {
                name,
                path: Rc::from(path.as_path()),
                below: None,
                facts: None,
            });
        }
    }
    input.tell_same_names_apart(paths);
    Ok(input)
}

impl Input {
    fn folder(&mut self, root: &Path) -> Result<(), Trouble> {
        let mut facts = self.configuration(root)?;
        let mut files: Vec<(String, Box<Path>)> = Vec::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            let entries = fs::read_dir(&folder).map_err(|why| unreadable(&folder, &why))?;
            for entry in entries {
                let entry = entry.map_err(|why| unreadable(&folder, &why))?;
                let path = entry.path();
                let kind = entry.file_type().map_err(|why| unreadable(&path, &why))?;
                if entry.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                if kind.is_dir() {
                    folders.push(path);
                } else {
                    let below = path.strip_prefix(root).unwrap_or(&path);
                    files.push((name_of(below), Box::from(below)));
                }
            }
            self.read.push(folder);
        }
        files.sort_unstable();
        let folder: Rc<Path> = Rc::from(root);
        for (name, below) in files {
            if below.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt")) {
                let facts = facts.remove(&name).map(Box::new);
                let (name, path) = (name.into_boxed_str(), Rc::clone(&folder));
                self.files.push(File { name, path, below: Some(below), facts });
            } else if name != CONFIG_NAME {
                self.notes
                    .push(format!("{name}: passed over: in a folder only .txt files are read"));
            }
        }
        for name in facts.into_keys() {
            self.notes.push(format!(
                "{}: speaks of \"{name}\", which is not in the folder",
                root.join(CONFIG_NAME).display()
            ));
        }
        Ok(())
    }

    /// Reads a folder's configuration; the first folder that names a title names the edition's.
    fn configuration(&mut self, root: &Path) -> Result<BTreeMap<String, DocumentFacts>, Trouble> {
        let path = root.join(CONFIG_NAME);
        if !path.is_file() {
            return Ok(BTreeMap::new());
        }
        let text = fs::read_to_string(&path).map_err(|why| unreadable(&path, &why))?;
        let config = Config::parse(&text)
            .map_err(|why| Trouble(format!("{} cannot be used: {why}", path.display())))?;
        self.read.push(path);
        let heading = &mut self.heading;
        heading.title = heading.title.take().or(config.heading.title);
        heading.subtitle = heading.subtitle.take().or(config.heading.subtitle);
        heading.language = heading.language.take().or(config.heading.language);
        Ok(config.documents)
    }

    /// Documents of the same name from different paths would be one place to a reader, so they get a
    /// number each.
    fn tell_same_names_apart(&mut self, paths: &[PathBuf]) {
        if paths.len() < 2 {
            return;
        }
        let mut seen: BTreeMap<Box<str>, usize> = BTreeMap::new();
        for file in &mut self.files {
            let times = seen.entry(file.name.clone()).or_default();
            *times += 1;
            if *times > 1 {
                file.name = format!("{} ({times})", file.name).into();
            }
        }
    }
}

/// A path below a folder, with `/` on every system, so that ids and names are the same on all.
fn name_of(below: &Path) -> String {
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn unreadable(path: &Path, why: &std::io::Error) -> Trouble {
    Trouble(format!("{} cannot be read: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn names(input: &Input) -> Vec<&str> {
        input.files.iter().map(|file| &*file.name).collect()
    }

    #[test]
    fn a_folder_gives_its_text_files_by_name() {
        let folder = folder_with(&[
            ("b.txt", "b"),
            ("a/c.TXT", "c"),
            ("notes.md", "no"),
            (".hidden.txt", "no"),
            (CONFIG_NAME, "title = \"T\"\n[documents.\"b.txt\"]\nsource = \"S\"\n"),
        ]);
        let input = list(&[folder.path().to_owned()]).unwrap();
        assert_eq!(names(&input), ["a/c.TXT", "b.txt"]);
        assert_eq!(input.files[1].document(b"", &Order::default()).source, Some("S"));
        assert_eq!(input.heading.title.as_deref(), Some("T"));
        assert_eq!(input.notes, ["notes.md: passed over: in a folder only .txt files are read"]);
    }

    #[test]
    fn a_file_is_read_whatever_its_name_and_same_names_are_told_apart() {
        let one = folder_with(&[("page", "1")]);
        let two = folder_with(&[("page", "2")]);
        let input = list(&[one.path().join("page"), two.path().join("page")]).unwrap();
        assert_eq!(names(&input), ["page", "page (2)"]);
    }

    #[test]
    fn a_configuration_of_a_missing_document_is_noted() {
        let folder = folder_with(&[(CONFIG_NAME, "[documents.\"x.txt\"]\nsource = \"S\"\n")]);
        let input = list(&[folder.path().to_owned()]).unwrap();
        assert!(input.notes[0].ends_with("speaks of \"x.txt\", which is not in the folder"));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let folder = folder_with(&[(CONFIG_NAME, "title = 3\n")]);
        let why = list(&[folder.path().to_owned()]).unwrap_err().to_string();
        assert!(why.contains("edition.toml cannot be used"), "{why}");
        let why = list(&[folder.path().join("nowhere")]).unwrap_err().to_string();
        assert!(why.contains("nowhere cannot be read"), "{why}");
    }
}
