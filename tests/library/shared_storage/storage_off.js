// Turns storage off and on again, and returns what is offered and marked meanwhile.
const off = await handed({ storage: 'off' });
await frames();
press(off, 'About gulls', '.card .headline button');
await until(() => opened(off));
const none = inside(off, '.save, .more-actions, .library, [name=only]').length;
const on = await known(await handed());
const before = marked(on, '.read').length;
off.storage = 'on';
await known(off);
await until(() => marked(on, '.read').length === 1);
return [none, before];
