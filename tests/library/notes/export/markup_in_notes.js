// Makes a note of markup, exports and imports it, and returns the files and what the page shows.
const evil = '</blockquote><img src=x onerror=document.title=1> *b* [l](javascript:1) www.a.example';
const widget = await known(await handed(feedOf([evil, '1. One', '# Two'], { title: '# [Head](x)', url: 'https://harbour.example/a?b=<c>&d=1' }), { urlKey: 'news' }));
await open(widget, '# [Head](x)');
const none = inside(widget, '.library button').filter((one) => text(one).includes('Export as Markdown')).length;
select(widget, 0, 0, 2, 5);
await note(widget);
write(widget.shadowRoot.activeElement, `<script>document.title = 2</script>\n- a\n\n=== & \u202e`);
const take = files();
await until(() => inside(widget, '.library button').some((one) => text(one).includes('Export as Markdown')));
// Notes are stored a moment after the last letter, and before they are exported.
await until(async () => (await take(widget, 'Export to a file'))[1].includes('document.title = 2'));
const made = [await take(widget, 'Web Annotations'), await take(widget, 'Markdown')];
const all = (await take(widget, 'Export to a file'))[1];
press(widget, 'Delete everything for good', '.library button');
await until(() => quotes(widget).length === 0 && marks().length === 0);
// A file that says what no note says brings nothing.
const file = JSON.parse(all);
const [good] = file.records.filter(({ kind }) => kind === 'note');
const bad = [{ exact: '' }, { exact: 'x'.repeat(2001) }, { url: 'javascript:alert(1)' }, { text: 7 }, { start: -1 }, { prefix: 'x'.repeat(33) }];
bring(widget, JSON.stringify({ ...file, records: bad.map((more, id) => ({ ...good, id: String(id), value: { ...good.value, ...more } })) }));
await until(() => text(widget.shadowRoot.querySelector('.library .said')).startsWith('0 '));
const refused = quotes(widget).length;
bring(widget, all);
await until(() => quotes(widget).length === 1 && marks().length === 1);
return [none, made, refused, inside(widget, '.notes textarea')[0].value, document.title, inside(widget, 'img, script').length];
