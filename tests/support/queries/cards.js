// Returns the headline, the source, the time and the hashtags of each card.
return cards().map((card) => ({
  headline: text(card.querySelector('h2')),
  source: text(card.querySelector('.source')),
  time: text(card.querySelector('.time .spoken') ?? card.querySelector('.time')),
  hashtags: [...card.querySelectorAll('.tags li')].map(text),
}))
