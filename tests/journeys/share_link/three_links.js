// Makes choices in three widgets, and returns the link to each and the page's own fragment.
const [one, two, three] = document.querySelectorAll('news-stand');
const links = [];
one.shadowRoot.querySelector('[aria-labelledby=published] input').click();
await until(() => !one.since);
links.push(await linkOf(one));
two.sources = ['Rail Review', null];
two.sort = 'oldest';
await frames();
two.article = (await (await fetch('/feed.json')).json()).items[0].id;
await until(() => opened(two));
links.push(await linkOf(two));
three.tags = 'Trams';
await frames();
links.push(await linkOf(three));
return [...links, location.hash];
