//! Readers on the page as it is published: finding, reading and sharing articles.

mod appearance;
mod article;
mod article_actions;
mod card_elements;
mod chunked_edition;
mod filters;
mod first_frame;
mod languages;
mod reference_page;
mod share_link;
mod shortcut_scope;
mod shortcuts;
mod single_file;
mod speech;
mod takeover;
mod touch;
mod url_state;
mod without_scripts;
