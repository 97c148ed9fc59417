//! The widget in pages of site owners: its element, its script interface, its examples, its styles.

mod element;
mod example_files;
mod examples;
mod host_page;
mod host_styles;
mod iframe;
mod script_api;
mod site_generators;
mod themes;
