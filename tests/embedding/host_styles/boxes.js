// Returns the name, the place and the styles of each box inside the page's widgets.
const styles = ['color', 'background-color', 'fill', 'font-family', 'font-size', 'font-weight',
  'font-style', 'font-variant-caps', 'direction', 'unicode-bidi', 'writing-mode', 'display', 'visibility',
  'text-align', 'text-transform', 'white-space', 'text-shadow', 'list-style-type', 'cursor'];
const round = (number) => Math.round(number * 1e6) / 1e6;
return [...document.querySelectorAll('news-stand')].flatMap((host, which) => {
  const widget = host.shadowRoot.querySelector('.widget');
  const whole = widget.getBoundingClientRect();
  // The list beside an open article keeps in sight, so where it is depends on the window, as does how far
  // the article is read.
  const all = [...widget.querySelectorAll('*')].filter((node) => !node.closest('.reading .list, .progress'));
  return all.map((node) => {
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    return {
      name: `${which}: ${node.localName}.${node.getAttribute('class')} ${node.textContent.trim().slice(0, 20)}`,
      // Elements without a box, such as the options of a closed list, have no place.
      place: box.width + box.height === 0 ? [0, 0, 0, 0]
        : [box.left - whole.left, box.top - whole.top, box.width, box.height]
        .map((length) => round(1000 * length / whole.width)),
      style: Object.fromEntries(styles.map((name) => [name,
        name === 'font-size' ? parseFloat(style.fontSize).toFixed(2) : style.getPropertyValue(name)])),
    };
  });
});
