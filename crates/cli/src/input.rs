//! Files and folders to named documents, with what the configuration in a folder says of them.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use newsstand_parse::Document;

use crate::BuildOptions;

use crate::config::{CONFIG_NAME, Config, DocumentFacts, Heading};
use crate::names::Names;

/// What stopped an edition from being made, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(pub String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Everything that was found.
#[derive(Debug, Default)]
pub(crate) struct Input {
    roots: Vec<Root>,
    pub(crate) heading: Heading,
    pub(crate) notes: Vec<String>,
    /// The folders and configurations.
    pub(crate) read: Vec<PathBuf>,
}

/// A path that was named: a file, or a folder with the names of its documents.
#[derive(Debug)]
struct Root {
    path: PathBuf,
    /// None where it is a file, whose name is where it is elsewhere.
    names: Option<Names>,
    /// Where documents are whose names do not say it, since they are no text.
    elsewhere: BTreeMap<String, PathBuf>,
    facts: BTreeMap<String, DocumentFacts>,
}

impl Root {
    fn names(&self) -> impl Iterator<Item = Result<String, Error>> {
        let alone = self.elsewhere.keys().filter(|_| self.names.is_none());
        self.names.iter().flat_map(Names::iter).chain(alone.cloned().map(Ok))
    }
}

/// Where a document is and what is known of it.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    facts: DocumentFacts,
}

impl File {
    /// Whether it is a JSON Feed, by its name.
    pub(crate) fn is_feed(&self) -> bool {
        let ending = Path::new(&self.name).extension();
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
    }

    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Error> {
        fs::read(&self.path).map_err(|why| unreadable(&self.path, &why))
    }

    /// Reads it into room that is there.
    pub(crate) fn read(&self, bytes: &mut Vec<u8>) -> Result<(), Error> {
        bytes.clear();
        // A file alone would be asked for its size first, which for a small one takes as long as reading it.
        let file = fs::File::open(&self.path);
        let read = file.and_then(|file| file.take(u64::MAX).read_to_end(bytes));
        read.map(drop).map_err(|why| unreadable(&self.path, &why))
    }

    /// A document of its bytes.
    pub(crate) fn document<'a>(&'a self, bytes: &'a [u8], order: &BuildOptions) -> Document<'a> {
        Document {
            name: &self.name,
            bytes,
            saved: self.facts.saved.or(order.captured),
            source: self.facts.source.as_deref(),
        }
    }
}

/// Lists every path.
pub(crate) fn list(paths: &[PathBuf]) -> Result<Input, Error> {
    let mut input = Input::default();
    for path in paths {
        let about = fs::metadata(path).map_err(|why| unreadable(path, &why))?;
        if about.is_dir() {
            input.folder(path)?;
        } else {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let mut root = Root {
                path: path.clone(),
                facts: BTreeMap::new(),
                elsewhere: BTreeMap::new(),
                names: None,
            };
            root.elsewhere.insert(name.into_owned(), path.clone());
            input.roots.push(root);
        }
    }
    Ok(input)
}

impl Input {
    /// The documents in order. Those of the same name from different paths would be one place to a reader,
    /// so they get a number each.
    pub(crate) fn files(&self) -> impl Iterator<Item = Result<File, Error>> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let all = self.roots.iter().flat_map(|root| root.names().map(move |name| (root, name)));
        all.map(move |(root, name)| {
            let name = name?;
            let mut times = 1;
            if self.roots.len() > 1 {
                times = *seen.entry(name.clone()).and_modify(|times| *times += 1).or_insert(1);
            }
            Ok(File {
                path: root.elsewhere.get(&name).cloned().unwrap_or_else(|| root.path.join(&name)),
                facts: root.facts.get(&name).cloned().unwrap_or_default(),
                name: if times > 1 { format!("{name} ({times})") } else { name },
            })
        })
    }

    fn folder(&mut self, path: &Path) -> Result<(), Error> {
        let mut root = Root {
            path: path.to_owned(),
            facts: self.configuration(path)?,
            elsewhere: BTreeMap::new(),
            names: None,
        };
        let mut names = Names::new()?;
        let mut strangers = root.facts.clone();
        let mut others = Vec::new();
        let mut keep = |name: &str, found: &Path| {
            if found.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt")) {
                strangers.remove(name);
                if found.to_str().is_none() {
                    root.elsewhere.insert(name.to_owned(), found.to_owned());
                }
                return names.push(name);
            }
            if name != CONFIG_NAME {
                others.push(format!("{name}: passed over: in a folder only .txt files are read"));
            }
            Ok(())
        };
        self.walk(path, "", &mut keep)?;
        self.notes.append(&mut others);
        for name in strangers.into_keys() {
            self.notes.push(format!(
                "{}: speaks of \"{name}\", which is not in the folder",
                path.join(CONFIG_NAME).display()
            ));
        }
        names.end()?;
        self.roots.push(Root { names: Some(names), ..root });
        Ok(())
    }

    /// Calls for each file below a folder in the order of their names, which have `/` on every system, so that
    /// ids and names are the same on all.
    fn walk(
        &mut self,
        folder: &Path,
        before: &str,
        keep: &mut dyn FnMut(&str, &Path) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).map_err(|why| unreadable(folder, &why))? {
            let entry = entry.map_err(|why| unreadable(folder, &why))?;
            let kind = entry.file_type().map_err(|why| unreadable(&entry.path(), &why))?;
            let own = entry.file_name();
            let name = own.to_string_lossy();
            if !name.starts_with('.') {
                // As it stands in the names of the files in it, by which all are sorted.
                let end = if kind.is_dir() { "/" } else { "" };
                found.push((format!("{before}{name}{end}"), own));
            }
        }
        self.read.push(folder.to_owned());
        found.sort();
        for (name, own) in found {
            let path = folder.join(own);
            if name.ends_with('/') {
                self.walk(&path, &name, keep)?;
            } else {
                keep(&name, &path)?;
            }
        }
        Ok(())
    }

    /// Reads a folder's configuration; the first folder that names a title names the edition's.
    fn configuration(&mut self, root: &Path) -> Result<BTreeMap<String, DocumentFacts>, Error> {
        let path = root.join(CONFIG_NAME);
        if !path.is_file() {
            return Ok(BTreeMap::new());
        }
        let text = fs::read_to_string(&path).map_err(|why| unreadable(&path, &why))?;
        let config = Config::parse(&text)
            .map_err(|why| Error(format!("{} cannot be used: {why}", path.display())))?;
        self.read.push(path);
        let heading = &mut self.heading;
        heading.title = heading.title.take().or(config.heading.title);
        heading.subtitle = heading.subtitle.take().or(config.heading.subtitle);
        heading.language = heading.language.take().or(config.heading.language);
        Ok(config.documents)
    }
}

fn unreadable(path: &Path, why: &std::io::Error) -> Error {
    Error(format!("{} cannot be read: {why}", path.display()))
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

    fn names(input: &Input) -> Vec<String> {
        input.files().map(|file| file.unwrap().name).collect()
    }

    #[test]
    fn a_folder_gives_its_text_files_by_name() {
        let folder = folder_with(&[
            ("b.txt", "b"),
            ("a/c.TXT", "c"),
            ("a.txt", "a"),
            ("a-b/d.txt", "d"),
            ("notes.md", "no"),
            (".hidden.txt", "no"),
            (CONFIG_NAME, "title = \"T\"\n[documents.\"b.txt\"]\nsource = \"S\"\n"),
        ]);
        let input = list(&[folder.path().to_owned()]).unwrap();
        assert_eq!(names(&input), ["a-b/d.txt", "a.txt", "a/c.TXT", "b.txt"]);
        assert_eq!(input.files().nth(3).unwrap().unwrap().facts.source.as_deref(), Some("S"));
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
