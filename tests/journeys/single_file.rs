//! The page as one file: it opens from a folder, and asks for nothing.

use crate::support::{FILE, Window, apply, in_each_engine};

#[apply(in_each_engine)]
fn a_single_file_works_without_requests(engine: Engine) {
    engine.open(FILE, Window::default(), async |widget| {
        let address: String = widget.ask_page("return location.protocol").await;
        assert_eq!(address, "file:");
        let all = widget.edition().articles.len();
        assert_eq!(widget.status().await, format!("{all} articles"));
        widget.choose("Published", "Last 6 hours").await;
        let headline = widget.headlines().await[0].clone();
        widget.open_card(&headline).await;
        assert_eq!(widget.article().await.headline, headline);
        let fetched: Vec<String> = widget
            .ask_page(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)
                   .filter((name) => !name.startsWith('data:'))",
            )
            .await;
        assert_eq!(fetched, Vec::<String>::new());
    });
}
