// Presses shortcuts in each field, and returns which were taken and whether the field kept the focus.
widget.since = '48h';
await frames();
const results = [];
for (const field of root.querySelectorAll('.order, .custom input, .custom select')) {
  field.focus();
  const before = root.activeElement === field;
  for (const key of ['j', 'o', '/', '?', 'Enter', 'PageDown', 'End']) {
    const [taken] = await press(field, { key, code: '' });
    results.push([before, taken, root.activeElement === field, opened(widget)]);
  }
}
const range = root.querySelector('[type=range]');
range.focus();
const arrow = await press(range, { key: 'ArrowRight' });
return [results, arrow, await press(range, { key: 'j' })];
