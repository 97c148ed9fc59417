// Saves articles, shows later editions without them, and returns the missing ones that are listed.
const first = await opens(document, paper(gulls, trams, chess));
await save(first, ['gulls', 'trams']);
const seen = [gone(first)];
first.replace(paper(chess));
await until(() => gone(first).length);
seen.push(gone(first), text(inside(first, '.list .related .heading')[0]));
// The next day, in a page of its own.
const frame = document.createElement('iframe');
frame.src = '/host/';
document.body.append(frame);
await new Promise((done) => frame.onload = done);
const next = await opens(frame.contentDocument, paper(chess, trams));
await until(() => gone(next).length && headlines(next).length);
seen.push(gone(next), headlines(next));
inside(next, '.list .related .drop')[0].click();
await until(() => !gone(next).length);
await until(() => gone(first).length === 1);
seen.push(gone(first).map(([headline]) => headline));
first.only = 'all';
await until(() => !gone(first).length);
return seen;
