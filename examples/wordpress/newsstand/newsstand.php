<?php
// A WordPress plugin that gives the shortcode [newsstand src="…" since="24h"].
/*
 * Plugin Name: Newsstand
 * Description: A reader for articles: [newsstand src="https://example.org/feed.json" since="24h"]
 * Requires at least: 6.5
 * Requires PHP: 7.4
 *
 * Run: put the folder embed/ of a build into this one, this one into wp-content/plugins/, and activate it.
 * There is no block: the editor's own Shortcode block takes the shortcode, and a block would need a
 * script in the editor that does no more than that.
 */

defined('ABSPATH') || exit;

add_shortcode('newsstand', function ($given, $plain = '') {
    wp_enqueue_script_module('newsstand', plugins_url('embed/newsstand.js', __FILE__), [], null);
    // Only what is given, so that everything else is as the element has it.
    $names = ['src', 'sources', 'since', 'tags', 'sort', 'clock', 'article', 'theme', 'lang', 'heading-level', 'loading'];
    $attributes = '';
    foreach (array_intersect_key((array) $given, array_flip($names)) as $name => $value) {
        $attributes .= sprintf(' %s="%s"', $name, $name === 'src' ? esc_url($value) : esc_attr($value));
    }
    return "<news-stand$attributes>" . wp_kses_post((string) $plain) . '</news-stand>';
});
