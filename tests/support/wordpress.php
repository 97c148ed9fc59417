<?php
// As much of WordPress as the plugin asks for. Run: php wordpress.php PLUGIN NAME=VALUE…; prints a page
// in which the shortcode stands with these attributes.

error_reporting(E_ALL);
set_error_handler(function ($level, $message) {
    fwrite(STDERR, $message);
    exit(1);
});
define('ABSPATH', __DIR__);
$shortcodes = [];
$modules = [];

function add_shortcode($name, $renders) {
    global $shortcodes;
    $shortcodes[$name] = $renders;
}

function wp_enqueue_script_module($id, $source, $needs = [], $version = false) {
    global $modules;
    $modules[$id] = $source;
}

function plugins_url($path, $plugin) {
    return "/$path";
}

function esc_attr($text) {
    return htmlspecialchars($text, ENT_QUOTES);
}

// What has a scheme that is not of the web becomes nothing, and what has none is taken for a host.
function esc_url($url) {
    if (preg_match('/^[a-z]+:/i', $url) && !preg_match('/^https?:/i', $url)) {
        return '';
    }
    $complete = preg_match('/^[a-z]+:/i', $url) || in_array($url[0], ['/', '#', '?'], true);
    return htmlspecialchars($complete ? $url : "http://$url", ENT_QUOTES);
}

function wp_kses_post($html) {
    return $html;
}

require $argv[1];

$given = [];
foreach (array_slice($argv, 2) as $pair) {
    [$name, $value] = explode('=', $pair, 2);
    $given[$name] = $value;
}
echo $shortcodes['newsstand']($given, null, 'newsstand'), "\n";
foreach ($modules as $source) {
    echo "<script type=\"module\" src=\"$source\"></script>\n";
}
