// Leaves an article while its first note is being made, and returns how many notes there are.
const widget = await known(await handed());
await open(widget, 'About trams');
// The code that makes notes is still loading then.
press(widget, 'Add note', '.annotate');
widget.article = 'night';
await until(() => opened(widget) === 'عن الترام');
await frames(20);
const seen = [quotes(widget).length];
press(widget, 'Add note', '.annotate');
await until(() => quotes(widget).length);
seen.push(quotes(widget)[0] === ARABIC);
widget.article = 'trams';
await until(() => opened(widget) === 'About trams');
await frames(5);
seen.push(quotes(widget).length);
return seen;
