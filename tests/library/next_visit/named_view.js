// Saves a view under a name, shows it again and removes it, and returns what is shown.
const widget = await known(await handed({ sources: 'Channel 5', sort: 'oldest' }));
type(widget, 'Name of this view', 'Boards & <b>clocks</b>');
await until(() => inside(widget, '.library .chip').length === 1);
widget.show({});
await until(() => headlines(widget).length === 4);
press(widget, 'Boards & <b>clocks</b>', '.library .chip');
await until(() => headlines(widget).length === 1);
const shown = [widget.sources, widget.sort];
press(widget, 'Remove Boards & <b>clocks</b>', '.library .drop');
await until(() => inside(widget, '.library .chip').length === 0);
return [shown, headlines(widget)];
