// Adds another copy of the first frame to the page, and scrolls to it.
const third = document.querySelector('#first').cloneNode();
third.id = 'third';
third.removeAttribute('style');
document.body.append(third);
// A frame out of sight is not drawn, and may keep its first height until it is in sight.
third.scrollIntoView();
