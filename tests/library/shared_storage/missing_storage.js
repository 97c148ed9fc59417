// Reads an article where storage is refused, and returns what the library says and the errors.
Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });
Object.defineProperty(window, 'BroadcastChannel', { get() { throw new Error('no'); } });
const heard = hear('error');
const one = await known(await handed());
const two = await known(await handed());
await open(one, 'About gulls');
await until(() => marked(two, '.read').length === 1);
return [text(inside(two, '.library .lasting')[0]), heard];
