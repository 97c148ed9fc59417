// Returns the colours, fonts and corners of each widget in the page.
return [...document.querySelectorAll('news-stand')].map((widget) => {
  const style = (part, name) => getComputedStyle(
    widget.shadowRoot.querySelector(`[part~=${part}]`)).getPropertyValue(name);
  return [style('widget', 'background-color'), style('widget', 'color'),
    style('headline', 'font-family'), style('headline', 'font-size'),
    style('button', 'border-top-left-radius')].join();
})
