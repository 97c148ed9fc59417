// Answers with what axe-core finds wrong, and with what it leaves open and `sure` cannot tell, a line each. Its argument
// is the names of the rules that run; without them, all run.
const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
const painted = (colour, ground, share) => {
  for (const [style, alpha] of [[`rgb(${ground})`, 1], [colour, share]]) {
    Object.assign(brush, { fillStyle: style, globalAlpha: alpha });
    brush.fillRect(0, 0, 1, 1);
  }
  return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const light = (colour) => {
  const [red, green, blue] = colour.map((value) => value / 255)
    .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
};
const enough = (node) => {
  const around = [];
  for (let at = node; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) around.push(getComputedStyle(at));
  if (around.some(({ backgroundImage }) => backgroundImage !== 'none')) return false;
  const { color, fill, fontSize, fontWeight } = around[0];
  const ground = around.reduceRight((ground, { backgroundColor }) => painted(backgroundColor, ground, 1), [255, 255, 255]);
  const share = around.reduce((share, { opacity }) => share * opacity, 1);
  const text = painted(node.namespaceURI.endsWith('svg') ? fill : color, ground, share);
  const [less, more] = [light(text), light(ground)].sort((one, other) => one - other);
  const size = parseFloat(fontSize);
  const large = size >= 24 || (size >= 18.66 && fontWeight >= 700);
  return more / less >= (large ? 3 : 4.5);
};
// It takes an Arabic word for an icon, since its letters join.
const named = (node) => {
  const bare = (text) => text.replace(/[\u2066-\u2069]/g, '').trim();
  const shown = [...node.childNodes].filter(({ ariaHidden }) => ariaHidden !== 'true').map(({ textContent }) => textContent);
  return bare(shown.join('')) !== '' && bare(node.ariaLabel ?? '').includes(bare(shown.join('')));
};
const sure = { 'color-contrast': enough, 'label-content-name-mismatch': named };
const [rules, done] = arguments;
const lines = (rules, more, open = () => true) => rules.flatMap((rule) => rule.nodes
  .filter((node) => open(rule, node))
  .map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${more(node)}`));
const undecided = ({ any, all, none }) => `not told: ${[...any, ...all, ...none].map(({ message }) => message)}`;
const options = { resultTypes: ["violations", "incomplete"], elementRef: true };
if (rules) options.runOnly = rules;
axe.run(document, options).then((found) => done([
  ...lines(found.violations, (node) => node.failureSummary),
  ...lines(found.incomplete, undecided, ({ id }, { element }) => !sure[id]?.(element)),
]));
