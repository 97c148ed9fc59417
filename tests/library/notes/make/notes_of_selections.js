// Makes, writes and removes notes of selected passages in two widgets, and returns the quotes and marks.
const one = await known(await handed());
const two = await known(await handed());
await open(one, 'About trams');
select(one, 0, 40, 0, 75);
await note(one);
await settled(1);
const focused = widget => widget.shadowRoot.activeElement.localName;
const first = [focused(one), quotes(one), marks()];
write(one.shadowRoot.activeElement, 'Really?');
// Across two paragraphs, and with spaces at its ends.
select(one, 0, 77, 1, 11);
await note(one);
await settled(2);
const second = [quotes(one), marks()];
await open(two, 'About trams');
await until(() => inside(two, '.notes textarea').map(({ value }) => value).includes('Really?'));
await settled(4);
const other = [quotes(two), inside(two, '.notes textarea').map(({ value }) => value)];
// Text written in one widget appears in the other.
write(inside(two, '.notes textarea')[1], 'Ropes');
document.activeElement.blur();
await until(() => inside(one, '.notes textarea')[1].value === 'Ropes');
press(two, '←', '.back');
// Its card has the focus once the list is there.
await until(() => !opened(two) && two.shadowRoot.activeElement?.matches('.card'));
await settled(2);
press(one, 'Delete note', '.drop-note');
await until(() => quotes(one).length === 1);
await settled(1);
const left = [quotes(one), one.shadowRoot.activeElement.className];
one.remove();
await settled(0);
await open(two, 'عن الترام');
select(two, 0, 20, 0, 37);
await note(two);
await settled(1);
return [first, second, other, left, quotes(two), marks()];
