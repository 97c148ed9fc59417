// Imports files into a library that is not empty, and returns its records after each.
const widget = await known(await handed());
await open(widget, 'About gulls');
press(widget, 'Save', '.save');
await back(widget);
type(widget, 'Word to mute', 'stars');
await until(() => status(widget) === '3 articles');
const take = files();
const kept = async () => {
  const { records } = JSON.parse(await take(widget));
  return records.filter(({ kind }) => kind !== 'visit')
    .map(({ kind, id, value }) => `${kind} ${id} ${value.headline ?? ''}`.trim()).sort();
};
const added_to = async (content, expected) => {
  await bring(widget, content, expected);
  return kept();
};
const before = await kept();
const bad = await added_to('{"newsstand-memory": 1', 'not an exported library');
const saved = (headline, at) => ({ kind: 'saved', id: 'gulls', value: { headline, url: '', source: '', language: 'en' }, at });
const file = (...records) => JSON.stringify({ 'newsstand-memory': 1, records });
const added = await added_to(file(saved('Older', 1), { kind: 'read', id: 'trams', value: true, at: 1 }), '1 item imported');
const later = await added_to(file(saved('Latest', Date.now()), saved('Later', Date.now() - 1)), 'imported');
return [before, bad, added, later, marked(widget, '.read')];
