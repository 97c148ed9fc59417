// Returns all that a choice changes: the status, the cards with ages and positions, and the filters' counts.
const each = [...root.querySelectorAll('.feed .card')].map((card) =>
  [text(card.querySelector('.headline')), text(card.querySelector('.time')),
    card.querySelector('.time').title, card.querySelector('.time').className,
    card.getAttribute('aria-posinset'), card.getAttribute('aria-setsize')].join(' | '));
const numbers = [...root.querySelectorAll('.choices label')].map((label) => text(label));
return [text(root.querySelector('.result-count')), text(root.querySelector('.done')),
  root.querySelector('.feed').className, ...numbers, ...each]
