//! Reads which module of a package uses which other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// The path of a module or an item, from the root of its package.
type Segments = Vec<String>;

/// The modules of a package by their paths.
pub(crate) struct Package(BTreeMap<Segments, Module>);

/// The modules that a module declares and names.
#[derive(Default)]
struct Module {
    children: BTreeSet<String>,
    /// Names that `use` brings in.
    imports: BTreeMap<String, Import>,
    /// Targets of `use …::*`.
    globs: Vec<Segments>,
    /// Paths in code.
    paths: Vec<Segments>,
}

struct Import {
    path: Segments,
    is_public: bool,
}

impl Package {
    /// Reads a package from its root file.
    pub(crate) fn read(root: &Path) -> Self {
        let mut package = Self(BTreeMap::new());
        package.read_module(Vec::new(), root, root.parent().unwrap());
        package
    }

    fn read_module(&mut self, path: Segments, file: &Path, folder: &Path) {
        let text =
            fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        let mut reader = Reader::default();
        reader.visit_file(&syn::parse_file(&text).unwrap());
        for child in reader.module.children.clone() {
            let candidates =
                [folder.join(format!("{child}.rs")), folder.join(&child).join("mod.rs")];
            let file = candidates.into_iter().find(|file| file.is_file()).unwrap();
            let path: Segments = path.iter().cloned().chain([child.clone()]).collect();
            let folder: PathBuf = folder.join(child);
            self.read_module(path, &file, &folder);
        }
        self.0.insert(path, reader.module);
    }

    /// Returns which modules each module depends on.
    pub(crate) fn dependencies(&self) -> BTreeMap<String, BTreeSet<String>> {
        let name = |path: &Segments| match path.as_slice() {
            [] => "the root".to_owned(),
            path => path.join("::"),
        };
        let mut graph = BTreeMap::new();
        for (path, module) in &self.0 {
            let code = || module.paths.iter();
            let in_code = |name: &String| code().any(|path| path.first() == Some(name));
            // A re-export counts only where the module uses it itself.
            let imports = module.imports.iter();
            let imports = imports.filter(|(name, import)| !import.is_public || in_code(name));
            let used = imports.map(|(_, import)| &import.path).chain(&module.globs).chain(code());
            let targets = used.filter_map(|used| self.target(path, used, 0));
            let others: BTreeSet<String> =
                targets.filter(|target| target != path).map(|target| name(&target)).collect();
            graph.insert(name(path), others);
        }
        graph
    }

    /// Returns the module that defines what a path in a module leads to; `None` where that is another package.
    fn target(&self, from: &Segments, path: &[String], depth: usize) -> Option<Segments> {
        assert!(depth < 16, "{path:?} in {from:?} leads in a circle");
        let (mut module, mut rest) = self.start(from, path)?;
        while let Some((first, others)) = rest.split_first() {
            let here = self.0.get(&module)?;
            if here.children.contains(first) {
                module.push(first.clone());
            } else if let Some(import) = here.imports.get(first) {
                let path: Segments = import.path.iter().chain(others).cloned().collect();
                return self.target(&module, &path, depth + 1);
            } else {
                break;
            }
            rest = others;
        }
        Some(module)
    }

    /// Returns the module where a path begins, and what of it comes after.
    fn start<'a>(&self, from: &Segments, path: &'a [String]) -> Option<(Segments, &'a [String])> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some((Vec::new(), rest)),
            "self" => Some((from.clone(), rest)),
            "super" => {
                let parent = from.split_last()?.1.to_vec();
                match rest.first().map(String::as_str) {
                    Some("super") => self.start(&parent, rest),
                    _ => Some((parent, rest)),
                }
            }
            _ => {
                let here = self.0.get(from)?;
                // `use wasm_bindgen::prelude::wasm_bindgen` names another package, not itself.
                let import = here.imports.get(first);
                let is_import = import.is_some_and(|import| import.path.first() != Some(first));
                (here.children.contains(first) || is_import).then(|| (from.clone(), path))
            }
        }
    }
}

#[derive(Default)]
struct Reader {
    module: Module,
}

impl Reader {
    fn import(&mut self, before: &[String], tree: &UseTree, is_public: bool) {
        let joined =
            |name: &str| -> Segments { before.iter().cloned().chain([name.to_owned()]).collect() };
        match tree {
            UseTree::Path(path) => {
                self.import(&joined(&path.ident.to_string()), &path.tree, is_public);
            }
            UseTree::Name(name) if name.ident == "self" => {
                let local = before.last().cloned().unwrap_or_default();
                let import = Import { path: before.to_vec(), is_public };
                self.module.imports.insert(local, import);
            }
            UseTree::Name(name) => {
                let local = name.ident.to_string();
                let import = Import { path: joined(&local), is_public };
                self.module.imports.insert(local, import);
            }
            UseTree::Rename(rename) => {
                let path = match rename.ident.to_string().as_str() {
                    "self" => before.to_vec(),
                    name => joined(name),
                };
                let import = Import { path, is_public };
                self.module.imports.insert(rename.rename.to_string(), import);
            }
            UseTree::Glob(_) => self.module.globs.push(before.to_vec()),
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.import(before, tree, is_public));
            }
        }
    }

    /// Takes in the paths in a macro, which is not parsed.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Segments::new();
        let mut colons = 0;
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                // `pub(super)` says who may use an item, and uses nothing.
                TokenTree::Ident(ident) if ident == "pub" => {
                    tokens.next_if(|next| matches!(next, TokenTree::Group(_)));
                }
                TokenTree::Ident(ident) if colons == 2 => path.push(ident.to_string()),
                TokenTree::Ident(ident) => {
                    self.module.paths.push(std::mem::replace(&mut path, vec![ident.to_string()]));
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => self.tokens(group.stream()),
                _ => {}
            }
            colons = 0;
        }
        self.module.paths.push(path);
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !attributes.iter().any(is_test) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        match item.content {
            None => drop(self.module.children.insert(item.ident.to_string())),
            Some(_) => visit::visit_item_mod(self, item),
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_public = !matches!(item.vis, Visibility::Inherited);
        self.import(&[], &item.tree, is_public);
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {
        // `pub(crate)` uses nothing of the root.
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.module.paths.push(segments);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }
}

/// Returns whether an attribute is `#[cfg(test)]` or `#[test]`.
fn is_test(attribute: &Attribute) -> bool {
    attribute.path().is_ident("test")
        || attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
}
