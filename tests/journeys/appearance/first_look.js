// Returns how the page's first widget looks.
return looks(document.querySelector('news-stand'));
