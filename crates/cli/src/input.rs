//! The input files of a build: which there are, how they are named, and what the configuration of their folder says
//! of them.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use newsstand_core::time::TimeRange;
use newsstand_parse::Document;

use crate::config::{CONFIG_NAME, Config, DocumentFacts, Heading};
use crate::error::Error;
use crate::name_list::NameList;

/// All input files.
#[derive(Debug, Default)]
pub(crate) struct Input {
    roots: Vec<Root>,
    pub(crate) heading: Heading,
    /// Files that are ignored, and configurations of files that do not exist.
    pub(crate) notes: Vec<String>,
    /// The folders and configurations that were read.
    pub(crate) read: Vec<PathBuf>,
}

/// A path of the options: a file, or a folder.
#[derive(Debug)]
struct Root {
    path: PathBuf,
    /// The names of the files in a folder; `None` if the path is a file.
    names: Option<NameList>,
    /// The paths of files whose names are not UTF-8, and of a root that is a file. All others follow from the names.
    paths: BTreeMap<String, PathBuf>,
    facts: BTreeMap<String, DocumentFacts>,
}

impl Root {
    fn names(&self) -> impl Iterator<Item = Result<String, Error>> {
        let alone = self.paths.keys().filter(|_| self.names.is_none());
        self.names.iter().flat_map(NameList::iter).chain(alone.cloned().map(Ok))
    }
}

/// An input file.
#[derive(Debug)]
pub(crate) struct InputFile {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    facts: DocumentFacts,
}

impl InputFile {
    /// Reads the file into a buffer.
    pub(crate) fn read(&self, bytes: &mut Vec<u8>) -> Result<(), Error> {
        bytes.clear();
        // `take` avoids asking for the size first, which for a small file takes as long as reading it.
        let file = fs::File::open(&self.path);
        let read = file.and_then(|file| file.take(u64::MAX).read_to_end(bytes));
        read.map(drop).map_err(|why| Error::unreadable(&self.path, &why))
    }

    /// Returns the file as a document. `captured` is when it was saved, unless the configuration says it.
    pub(crate) fn document<'a>(
        &'a self,
        bytes: &'a [u8],
        captured: Option<TimeRange>,
    ) -> Document<'a> {
        Document {
            name: &self.name,
            bytes,
            saved: self.facts.saved.or(captured),
            source: self.facts.source.as_deref(),
        }
    }
}

/// Lists the files at all paths. A file is listed whatever its name; of a folder and its subfolders, those with one of
/// the extensions.
pub(crate) fn list(paths: &[PathBuf], extensions: &[&str]) -> Result<Input, Error> {
    let mut input = Input::default();
    for path in paths {
        let metadata = fs::metadata(path).map_err(|why| Error::unreadable(path, &why))?;
        if metadata.is_dir() {
            input.folder(path, extensions)?;
        } else {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            input.roots.push(Root {
                path: path.clone(),
                facts: BTreeMap::new(),
                paths: BTreeMap::from([(name.into_owned(), path.clone())]),
                names: None,
            });
        }
    }
    Ok(input)
}

impl Input {
    /// Returns the files in order. Files of the same name at different paths are numbered, to be told apart in
    /// warnings and provenance.
    pub(crate) fn files(&self) -> impl Iterator<Item = Result<InputFile, Error>> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let all = self.roots.iter().flat_map(|root| root.names().map(move |name| (root, name)));
        all.map(move |(root, name)| {
            let name = name?;
            let mut times = 1;
            if self.roots.len() > 1 {
                times = *seen.entry(name.clone()).and_modify(|times| *times += 1).or_insert(1);
            }
            Ok(InputFile {
                path: root.paths.get(&name).cloned().unwrap_or_else(|| root.path.join(&name)),
                facts: root.facts.get(&name).cloned().unwrap_or_default(),
                name: if times > 1 { format!("{name} ({times})") } else { name },
            })
        })
    }

    fn folder(&mut self, path: &Path, extensions: &[&str]) -> Result<(), Error> {
        let facts = self.configuration(path)?;
        let mut root = Root { path: path.to_owned(), facts, paths: BTreeMap::new(), names: None };
        let mut names = NameList::new()?;
        let mut unused = root.facts.clone();
        let mut ignored = Vec::new();
        let is_read = |path: &Path| {
            let extension = path.extension().unwrap_or_default();
            extensions.iter().any(|one| extension.eq_ignore_ascii_case(one))
        };
        let mut found = |name: &str, path: &Path| {
            if is_read(path) {
                unused.remove(name);
                if path.to_str().is_none() {
                    root.paths.insert(name.to_owned(), path.to_owned());
                }
                return names.push(name);
            }
            if name != CONFIG_NAME {
                let read: Vec<_> = extensions.iter().map(|one| format!(".{one}")).collect();
                let read = read.join(" and ");
                ignored.push(format!("{name}: ignored: only {read} files are read from folders"));
            }
            Ok(())
        };
        self.walk(path, "", &mut found)?;
        self.notes.append(&mut ignored);
        let config = path.join(CONFIG_NAME);
        self.notes.extend(unused.into_keys().map(|name| {
            format!(
                "{}: documents.\"{name}\": there is no such file in the folder",
                config.display()
            )
        }));
        names.flush()?;
        self.roots.push(Root { names: Some(names), ..root });
        Ok(())
    }

    /// Calls `each` with every file in a folder and its subfolders, in the order of their names. Names contain `/` on
    /// every system, so that they, and the ids that follow from them, are the same everywhere.
    fn walk(
        &mut self,
        folder: &Path,
        prefix: &str,
        each: &mut dyn FnMut(&str, &Path) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder).map_err(|why| Error::unreadable(folder, &why))? {
            let entry = entry.map_err(|why| Error::unreadable(folder, &why))?;
            let kind = entry.file_type().map_err(|why| Error::unreadable(&entry.path(), &why))?;
            let own = entry.file_name();
            let name = own.to_string_lossy();
            if !name.starts_with('.') {
                // A subfolder is sorted by the names of the files in it.
                let end = if kind.is_dir() { "/" } else { "" };
                entries.push((format!("{prefix}{name}{end}"), own));
            }
        }
        self.read.push(folder.to_owned());
        entries.sort();
        for (name, own) in entries {
            let path = folder.join(own);
            if name.ends_with('/') {
                self.walk(&path, &name, each)?;
            } else {
                each(&name, &path)?;
            }
        }
        Ok(())
    }

    /// Reads the configuration of a folder. Of several folders, the first that names a title decides.
    fn configuration(&mut self, root: &Path) -> Result<BTreeMap<String, DocumentFacts>, Error> {
        let path = root.join(CONFIG_NAME);
        if !path.is_file() {
            return Ok(BTreeMap::new());
        }
        let text = fs::read_to_string(&path).map_err(|why| Error::unreadable(&path, &why))?;
        let config = Config::parse(&text)
            .map_err(|why| Error(format!("{}: cannot be used: {why}", path.display())))?;
        self.read.push(path);
        let heading = &mut self.heading;
        heading.title = heading.title.take().or(config.heading.title);
        heading.subtitle = heading.subtitle.take().or(config.heading.subtitle);
        heading.language = heading.language.take().or(config.heading.language);
        Ok(config.documents)
    }
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
    fn the_files_of_a_folder_are_listed_by_name() {
        let folder = folder_with(&[
            ("b.txt", "b"),
            ("a/c.TXT", "c"),
            ("a.txt", "a"),
            ("a-b/d.txt", "d"),
            ("notes.md", "no"),
            (".hidden.txt", "no"),
            (CONFIG_NAME, "title = \"T\"\n[documents.\"b.txt\"]\nsource = \"S\"\n"),
        ]);
        let input = list(&[folder.path().to_owned()], &["txt"]).unwrap();
        assert_eq!(names(&input), ["a-b/d.txt", "a.txt", "a/c.TXT", "b.txt"]);
        assert_eq!(input.files().nth(3).unwrap().unwrap().facts.source.as_deref(), Some("S"));
        assert_eq!(input.heading.title.as_deref(), Some("T"));
        assert_eq!(input.notes, ["notes.md: ignored: only .txt files are read from folders"]);
    }

    #[test]
    fn a_named_file_is_listed_whatever_its_name_and_equal_names_are_numbered() {
        let one = folder_with(&[("page", "1")]);
        let two = folder_with(&[("page", "2")]);
        let input = list(&[one.path().join("page"), two.path().join("page")], &["txt"]).unwrap();
        assert_eq!(names(&input), ["page", "page (2)"]);
    }

    #[test]
    fn a_configuration_of_a_missing_document_is_noted() {
        let folder = folder_with(&[(CONFIG_NAME, "[documents.\"x.txt\"]\nsource = \"S\"\n")]);
        let input = list(&[folder.path().to_owned()], &["txt"]).unwrap();
        assert!(
            input.notes[0].ends_with("documents.\"x.txt\": there is no such file in the folder")
        );
    }

    #[test]
    fn errors_name_the_path() {
        let folder = folder_with(&[(CONFIG_NAME, "title = 3\n")]);
        let why = list(&[folder.path().to_owned()], &["txt"]).unwrap_err().to_string();
        assert!(why.contains("edition.toml: cannot be used"), "{why}");
        let why = list(&[folder.path().join("nowhere")], &["txt"]).unwrap_err().to_string();
        assert!(why.contains("nowhere: cannot be read"), "{why}");
    }
}
