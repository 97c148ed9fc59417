// Chooses an appearance and forgets it, and returns the appearance of two widgets before and after.
const one = await there({ src: '/feed.json', appearance: 'black wide' });
const two = await there({ src: '/feed.json' });
await drawn(one, 'library');
await until(() => one.shadowRoot.querySelector('.library .lasting'));
await drawn(one, 'appearance');
one.shadowRoot.querySelector('.appearance [value=dark]').click();
await until(() => two.appearance.includes('dark'));
const seen = [one.appearance, localStorage.getItem('newsstand:appearance') !== null];
one.shadowRoot.querySelector('.library details button').click();
await until(() => !two.appearance);
return [...seen, one.appearance, two.hasAttribute('appearance'), localStorage.getItem('newsstand:appearance')];
