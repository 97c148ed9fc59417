// Chooses an appearance where storage is refused, and returns the appearance of two widgets and the errors.
Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });
const heard = hear('error');
const one = await there({ src: '/feed.json' });
const two = await there({ src: '/feed.json' });
await drawn(one, 'appearance');
one.shadowRoot.querySelector('.appearance [value=dark]').click();
await until(() => two.appearance === 'dark');
const late = await there({ src: '/feed.json' });
return [one.appearance, late.appearance, heard];
