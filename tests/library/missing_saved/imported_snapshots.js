// Imports snapshots with markup and foreign addresses, and returns the missing ones that are listed.
const widget = await opens(document, paper(chess));
const evil = '<img src=x onerror=document.title=1>\u202egnp.exe';
const saved = (id, more) => ({ kind: 'saved', id, at: 1, value: { headline: evil, source: evil, url: '', language: 'en', ...more } });
await bring(widget, file(
  saved('a'), saved('b', { url: 'javascript:document.title=2' }), saved('c', { url: 'data:text/html,x' }),
  saved('d', { headline: 3 }), saved('e', { headline: 'x'.repeat(10001) }), saved('f', { headline: 'Plain', source: '', url: 'HTTPS://a.example/?<b>' }),
), '2 items imported');
await until(() => gone(widget).length);
await frames();
return [gone(widget), document.title, inside(widget, 'img').length];
