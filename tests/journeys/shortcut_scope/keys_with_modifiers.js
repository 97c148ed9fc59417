// Presses keys as input methods, pages and modifiers do, and returns which were taken and the focus after each.
const results = [];
const again = async (options) => {
  cards()[0].focus();
  results.push(await press(cards()[0], options));
};
await again({ key: 'j' });
await again({ key: 'ت' });
await again({ key: 'j', isComposing: true });
await again({ key: 'j', keyCode: 229 });
await again({ key: 'Process' });
for (const name of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) await again({ key: 'j', [name]: true });
addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
await again({ key: 'j' });
await again({ key: 'o', repeat: true });
return [results, opened(widget)];
