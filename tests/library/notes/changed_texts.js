// Makes a note, changes the text in several ways, and returns the quote and the marks found after each.
const widget = await known(await handed());
await open(widget, 'About trams');
select(widget, 0, 39, 0, 95);
await note(widget);
const PASSAGE = quotes(widget)[0];
const isMarked = (passage) => (marked, lost) => marked === passage && !lost;
// Waits for what is expected of the marks, and returns what there is.
const found = async (first, isExpected) => {
  widget.replace(feedOf([first, TEXT[1]]));
  const bare = (words) => words.replace(/[\s\u00ad]/g, '');
  await until(() => bare(text(inside(widget, '.text > p')[0])) === bare(first));
  const lost = () => inside(widget, '.notes .lost').length;
  await until(() => isExpected(marks().join('|'), lost())).catch(() => {});
  return [marks(), lost()];
};
const results = [await found(TEXT[0], isMarked(PASSAGE))];
results.push(await found(`At last. ${TEXT[0].replace('said on', 'said aloud on')}`, isMarked(PASSAGE)));
results.push(await found(TEXT[0].replace('“', '"').replace('”', '"').replace('night trams', 'night  \u00adtrams'),
  (marked) => marked.endsWith('laughed')));
results.push(await found(TEXT[0].replace('night trams', 'late trams'), isMarked(PASSAGE.replace('night', 'late'))));
results.push(await found(TEXT[0].replace('on Monday that', 'yesterday:').replace('night trams', 'night new trams'),
  (marked) => marked.includes('night new trams')));
results.push(await found('Nothing of it was true, says the harbour.', (marked, lost) => !marked && lost));
results.push(await found(TEXT[0], isMarked(PASSAGE)));
return [quotes(widget), results];
