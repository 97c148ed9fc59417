// Exports the library, deletes it, imports broken files and the exported one, and returns what is marked.
const widget = await known(await handed());
await open(widget, 'About gulls');
press(widget, 'Save', '.save');
await until(() => marked(widget, '.read:has(.saved)').length === 1);
const file = await files()(widget);
press(widget, 'Delete everything for good', '.library button');
await until(() => marked(widget, '.read').length === 0);
await until(() => outcome(widget));
const seen = [outcome(widget)];
const brings = async (content, expected) => {
  await bring(widget, content, expected);
  await frames();
  seen.push(marked(widget, '.read').length);
};
for (const bad of ['', 'no JSON', '{}', '[1]', 'null', '{"newsstand-memory": 1}']) await brings(bad, 'not an exported library');
await brings(JSON.stringify({ 'newsstand-memory': 99, records: [] }), 'newer version');
await brings(JSON.stringify({ 'newsstand-memory': 1, records: [null, 3, { kind: 'read' }, { kind: '__proto__', id: 'x', value: true, at: 1 }] }), '0 items imported');
await brings(file, '3 items imported');
await brings(file, '0 items imported');
return [seen, marked(widget, '.read:has(.saved)'), JSON.parse(file).records.map(({ kind, id }) => `${kind} ${id}`).sort()];
