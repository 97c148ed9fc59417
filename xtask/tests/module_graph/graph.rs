//! Finds a cycle in a graph of modules or folders.

use std::collections::{BTreeMap, BTreeSet};

/// Returns the names along a cycle, the first again at the end; `None` where there is none.
pub(crate) fn cycle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    graph.keys().find_map(|node| visit(node, graph, &mut Vec::new(), &mut done))
}

/// Returns the graph of the folders: the first segments of the paths of modules.
pub(crate) fn folders(
    graph: &BTreeMap<String, BTreeSet<String>>,
) -> BTreeMap<String, BTreeSet<String>> {
    let folder = |module: &str| module.split("::").next().unwrap_or_default().to_owned();
    let mut folders: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, others) in graph {
        let own = folder(module);
        let others = others.iter().map(|other| folder(other)).filter(|other| *other != own);
        let others: Vec<_> = others.collect();
        folders.entry(own).or_default().extend(others);
    }
    folders
}

fn visit<'a>(
    node: &'a str,
    graph: &'a BTreeMap<String, BTreeSet<String>>,
    path: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<String>> {
    if let Some(start) = path.iter().position(|other| *other == node) {
        let around = path.iter().skip(start).chain([&node]);
        return Some(around.map(|&name| name.to_owned()).collect());
    }
    if done.contains(node) {
        return None;
    }
    path.push(node);
    let next = graph.get(node).into_iter().flatten();
    let found = next.filter_map(|next| visit(next, graph, path, done)).next();
    path.pop();
    done.insert(node);
    found
}
