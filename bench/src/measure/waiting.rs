//! Newsstand's page without the data by which its first frame answers filters: a click waits for the program. The
//! difference is what that data and its script gain.

/// Start of the data.
const DATA: &str = "<template class=\"remaining\">";
/// End of the data, and of the only script in it.
const DATA_END: &str = "</script>";

/// Makes the page from that of Newsstand. `None` if that has too many articles, and so no such data.
pub(super) fn waiting_page(page: &str) -> Option<String> {
    let (before, data) = page.split_once(DATA)?;
    let (_, after) = data.split_once(DATA_END)?;
    Some(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::waiting_page;

    #[test]
    fn the_data_is_removed_and_nothing_else() {
        let page = "<b></b><template class=\"remaining\"><i></i></template><script class=\"instant-filter\">1\
                    </script></template><p></p>";
        assert_eq!(waiting_page(page).unwrap(), "<b></b></template><p></p>");
        assert!(waiting_page("<p></p>").is_none());
    }
}
