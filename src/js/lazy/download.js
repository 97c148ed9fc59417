// Saving a text as a file.

/** Time that the browser has to read the file, in milliseconds. */
const LIFETIME = 60_000;

export function saveFile(text, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LIFETIME);
}
