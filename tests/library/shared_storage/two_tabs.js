// Saves an article in one tab and marks it unread in another, and returns what a third widget marks.
const one = await known(await handed());
const two = await known(await handed());
const other = await elsewhere(feed);
await open(one, 'About trams');
press(one, 'Save', '.save');
const both = (widget) => marked(widget, '.read:has(.saved)').join() === 'About trams';
await until(() => both(two) && both(other));
await open(other, 'About trams');
press(other, 'Mark as unread');
await until(() => marked(two, '.read').length === 0);
return [marked(two, ':has(.saved)'), marked(two, '.read')];
