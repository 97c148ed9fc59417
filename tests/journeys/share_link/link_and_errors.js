// Returns the fragment of the first widget's link, and the errors.
const heard = hear('error');
const link = await linkOf(document.querySelector('news-stand'));
return [link.split('#')[1], heard];
