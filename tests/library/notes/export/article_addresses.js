// Exports a note from two widgets, and returns the addresses of its article in the files.
const feed = feedOf(TEXT, { url: undefined });
const [first, second] = [await known(await handed(feed)), await known(await handed(feed))];
await open(second, 'About trams');
select(second, 0, 0, 0, 11);
await note(second);
const take = files();
const addresses = async (widget) => {
  const [[, json], [, markdown]] = [await take(widget, 'Web Annotations'), await take(widget, 'Markdown')];
  const { source } = JSON.parse(json).first.items[0].target;
  return [source.split('#')[0] === location.href, source.split('#')[1], markdown.includes(`](<${source}>)`)];
};
await until(() => inside(first, '.library button').some((one) => text(one).includes('Export as Markdown')));
const found = [await addresses(first), await addresses(second)];
second.id = 'paper';
found.push(await addresses(second));
second.setAttribute('url-key', 'ours');
found.push(await addresses(second));
return found;
