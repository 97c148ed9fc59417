// Returns a widget's background, colour scheme, and text size in percent of the page's.
const looks = (widget) => {
  const [place, inner] = [widget.shadowRoot.querySelector('.surface'), widget.shadowRoot.querySelector('.widget')];
  return [getComputedStyle(inner).backgroundColor, getComputedStyle(place).colorScheme,
    Math.round(parseFloat(getComputedStyle(inner).fontSize) / parseFloat(getComputedStyle(place).fontSize) * 100)];
};
