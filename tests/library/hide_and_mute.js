// Hides a source and mutes a word, undoes both, and returns what widgets in two tabs show.
const tagged = (id, source) => article(id, source, { tags: ['Sea'] });
const sea = { ...feed, items: [tagged('gulls', 'Rail Review'), tagged('trams', 'Rail Review'),
  tagged('chess', 'Channel 5'), tagged('stars', 'Hill Gazette'), tagged('ferries', 'Hill Gazette')] };
const [widget, other] = [await known(await handed({}, sea)), await elsewhere(sea)];
await open(widget, 'About chess');
const all = inside(widget, '.related .headline').map(text).sort();
await back(widget);
await open(widget, 'About gulls');
press(widget, 'Hide Channel 5'.replace('Channel 5', 'Rail Review'));
await until(() => status(widget) === '3 articles');
const sources = inside(widget, '[aria-labelledby=source] .name').map(text);
type(widget, 'Word to mute', 'STARS');
await until(() => status(widget) === '2 articles');
const shown = headlines(widget);
await open(widget, 'About chess');
const related = inside(widget, '.related .headline').map(text);
await until(() => status(other) === '2 articles');
const late = await known(await handed({}, sea));
const there = [status(late), inside(late, '.library .chips .name').map(text)];
press(late, 'Remove Rail Review', '.library .drop');
await until(() => status(late) === '4 articles');
press(late, 'Remove STARS', '.library .drop');
await until(() => status(late) === '5 articles');
return [sources, shown, all, related, there];
