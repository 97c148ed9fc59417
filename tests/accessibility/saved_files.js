URL.createObjectURL = (file) => {
  file.text().then((text) => { document.documentElement.dataset.made = text; });
  return 'about:blank';
};
HTMLAnchorElement.prototype.click = () => {};
return true
