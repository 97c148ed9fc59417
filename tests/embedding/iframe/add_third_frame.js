// Adds another copy of the first frame to the page, and scrolls to it.
const third = document.querySelector('#first').cloneNode();
third.id = 'third';
third.removeAttribute('style');
document.body.append(third);
// What is not in sight is not drawn, and may be as high as it was at first until it is.
third.scrollIntoView();
