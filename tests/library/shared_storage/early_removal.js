// Removes widgets before their library has loaded, and returns the errors and warnings.
const failed = [];
addEventListener('unhandledrejection', ({ reason }) => failed.push(String(reason)));
addEventListener('error', ({ message }) => failed.push(message));
const warned = [];
console.warn = (what) => warned.push(what);
for (let times = 0; times < 3; times++) {
  const widget = await handed();
  widget.storage = 'off';
  widget.storage = 'on';
  widget.remove();
}
await known(await handed());
return [failed, warned];
