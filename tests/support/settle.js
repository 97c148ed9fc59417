// Answers once the view is drawn: after two frames, after the timers in which a long drawing goes on, and once a short
// feed has all its cards.
const done = arguments[arguments.length - 1];
const whole = (left) => left && isFeedPartial() ? setTimeout(() => whole(left - 1), 20) : done(true);
const later = (left) => left ? setTimeout(() => later(left - 1)) : whole(200);
requestAnimationFrame(() => requestAnimationFrame(() => later(8)));
