//! Names by number. Each is stored once and found by binary search, since a hash table adds 3 KB to the download.

/// Names by number; `None` is *not stated*.
#[derive(Debug, Default)]
pub(super) struct Interner {
    names: Vec<Option<String>>,
    /// The numbers, in the order of their names.
    sorted: Vec<usize>,
}

impl Interner {
    /// Returns the number of a name, which is added if it is new.
    pub(super) fn number(&mut self, name: Option<&str>) -> usize {
        match self.search(name) {
            Ok(number) => number,
            Err(place) => {
                self.sorted.insert(place, self.names.len());
                self.names.push(name.map(str::to_owned));
                self.names.len() - 1
            }
        }
    }

    /// Returns the number of a name, if it has one.
    pub(super) fn find(&self, name: Option<&str>) -> Option<usize> {
        self.search(name).ok()
    }

    /// Returns the name with a number.
    pub(super) fn get(&self, number: usize) -> &Option<String> {
        self.names.get(number).unwrap_or(&None)
    }

    /// Number of names.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    fn search(&self, name: Option<&str>) -> Result<usize, usize> {
        let place = self.sorted.binary_search_by(|at| self.get(*at).as_deref().cmp(&name));
        place.map(|place| self.sorted.get(place).copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_number() {
        let mut names = Interner::default();
        for (name, number) in [(Some("b"), 0), (None, 1), (Some("a"), 2), (Some("b"), 0), (None, 1)]
        {
            assert_eq!(names.number(name), number);
        }
        assert_eq!(names.find(Some("a")), Some(2));
        assert_eq!(names.find(Some("c")), None);
        assert_eq!(names.get(2).as_deref(), Some("a"));
        assert_eq!(names.len(), 3);
    }
}
