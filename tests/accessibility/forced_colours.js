// Returns the kinds of choices whose chosen state looks like the other one. `arguments[0]` must be there.
const looks = (node, pseudo) => {
  const { outlineStyle, outlineWidth, borderStyle, fontWeight, transform, backgroundColor, forcedColorAdjust }
    = getComputedStyle(node, pseudo);
  return [outlineStyle, outlineStyle === 'none' ? '' : outlineWidth, borderStyle, fontWeight, transform,
    forcedColorAdjust === 'none' ? backgroundColor : ''].join(' ');
};
const pairs = {
  radio: ['.choices input[type=radio]:checked', '.choices input[type=radio]:not(:checked)', '::before'],
  box: ['.choices input[type=checkbox]:checked', '.choices input[type=checkbox]:not(:checked)', '::before'],
  clock: ['.switch input:checked + span', '.switch input:not(:checked) + span'],
  look: ['.appearance-group label:has(:checked)', '.appearance-group label:not(:has(:checked))'],
  card: ['.card.open', '.card:not(.open)'],
};
return Object.entries(pairs).flatMap(([name, [one, other, pseudo]]) => {
  const both = [one, other].map((selector) => root.querySelector(selector));
  if (both.includes(null)) return arguments[0].includes(name) ? [`${name} is not there`] : [];
  const [chosen, not] = both.map((node) => looks(node, pseudo));
  return chosen === not ? [`${name}: ${chosen}`] : [];
})
