// Returns the largest share by which a text at 1.5 times its size is wider or narrower than it should be.
const root = document.querySelector('news-stand').shadowRoot;
const { letterSpacing, fontFamily } = getComputedStyle(root.querySelector('.widget'));
const serif = getComputedStyle(root.querySelector('.headline')).fontFamily;
const wide = (font, weight, size) => {
  const line = document.createElement('span');
  line.textContent = 'Ferry queue elects a spokesman, 12 articles';
  line.style.cssText = `position: absolute; white-space: pre; font: ${weight} ${size}px ${font}; letter-spacing: ${letterSpacing}`;
  document.documentElement.append(line);
  const { width } = line.getBoundingClientRect();
  line.remove();
  return width;
};
document.documentElement.style.zoom = 1;
const shares = [fontFamily, serif].flatMap((font) => [400, 600, 700].flatMap((weight) =>
  [12, 13, 14, 15, 16, 17, 18, 20, 24].map((size) => Math.abs(1 - wide(font, weight, 1.5 * size) / (1.5 * wide(font, weight, size))))));
document.documentElement.style.zoom = '';
return Math.max(...shares)
