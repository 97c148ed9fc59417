// Returns a text's width in em, typeface, line height, letter spacing and hyphenation.
const set = () => {
  const text = root.querySelector('.text'), { fontFamily, lineHeight, fontSize, letterSpacing } = getComputedStyle(text);
  const size = parseFloat(fontSize);
  return { wide: text.getBoundingClientRect().width / size, face: fontFamily, leading: parseFloat(lineHeight) / size, apart: parseFloat(letterSpacing) || 0,
    hyphens: getComputedStyle(text.querySelector('p')).hyphens };
};
return set()
