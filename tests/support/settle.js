// Answers once the view is drawn: after two frames, and after the timers in which a long drawing goes on.
const done = arguments[arguments.length - 1];
const later = (left) => left ? setTimeout(() => later(left - 1)) : done(true);
requestAnimationFrame(() => requestAnimationFrame(() => later(8)));
