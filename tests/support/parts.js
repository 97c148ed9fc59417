// Answers once no part of the program is being loaded whose content is seen.
const done = arguments[arguments.length - 1];
const end = performance.now() + 4000;
const look = () => isLoading() && performance.now() < end ? setTimeout(look, 20) : done(true);
look();
