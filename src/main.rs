//! The widget's program: registers `<news-stand>`, and that is all.

fn main() {
    newsstand::embed::register();
}
