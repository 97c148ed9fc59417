<?php
// A WordPress plugin with the shortcode [newsstand src="…" since="24h"].
/*
 * Plugin Name: Newsstand
 * Description: A reader for articles: [newsstand src="https://example.org/feed.json" since="24h"]
 * Requires at least: 6.5
 * Requires PHP: 7.4
 *
 * To run it, put the folder embed/ of a build into this folder, this folder into wp-content/plugins/, and
 * activate the plugin. Paste the shortcode into the editor's Shortcode block. A block of its own would need
 * a script in the editor and do no more.
 */

defined('ABSPATH') || exit;

add_shortcode('newsstand', function ($given, $plain = '') {
    wp_enqueue_script_module('newsstand', plugins_url('embed/newsstand.js', __FILE__), [], null);
    // Attributes that are not given keep the element's defaults.
    $names = ['src', 'sources', 'since', 'tags', 'sort', 'only', 'clock', 'article', 'url-key', 'storage', 'theme', 'appearance', 'lang', 'heading-level', 'loading'];
    $attributes = '';
    foreach (array_intersect_key((array) $given, array_flip($names)) as $name => $value) {
        $attributes .= sprintf(' %s="%s"', $name, $name === 'src' ? esc_url($value) : esc_attr($value));
    }
    return "<news-stand$attributes>" . wp_kses_post((string) $plain) . '</news-stand>';
});
