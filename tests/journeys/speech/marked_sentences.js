// Reads an article aloud to its end, and returns the sentences spoken and marked and the buttons shown.
const widget = await open('en');
const before = part(widget, '.text').innerHTML;
const labels = [label(widget), part(widget, '.stop').checkVisibility()];
part(widget, '.listen').click();
await until(() => fake.now);
labels.push(label(widget), part(widget, '.stop').checkVisibility());
const marks = [];
let same = true;
for (let left = 30; fake.now && left; left--) {
  const [range] = marked() ?? [];
  marks.push(range ? `en-GB: ${range.toString().trim()}` : fake.spoken.at(-1));
  same &&= part(widget, '.text').innerHTML === before;
  ends();
}
labels.push(label(widget), part(widget, '.stop').checkVisibility());
return { labels, marks, spoken: fake.spoken, same, left: Boolean(marked()), can: Boolean(globalThis.Highlight) };
