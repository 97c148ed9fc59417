//! The page as one file: it opens from a folder, and asks for nothing.

use crate::support::{FILE, Window, in_each_window};

#[test]
fn one_file_is_the_whole_reader_without_a_request() {
    in_each_window(FILE, Window::default(), async |stand| {
        let address: String = stand.ask_page("return location.protocol").await;
        assert_eq!(address, "file:");
        let all = stand.edition().articles.len();
        assert_eq!(stand.status().await, format!("{all} of {all} articles"));
        stand.choose("Published", "Last 6 hours").await;
        let headline = stand.headlines().await[0].clone();
        stand.open_card(&headline).await;
        assert_eq!(stand.article().await.headline, headline);
        let fetched: Vec<String> = stand
            .ask_page(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)
                   .filter((name) => !name.startsWith('data:'))",
            )
            .await;
        assert_eq!(fetched, Vec::<String>::new());
    });
}
