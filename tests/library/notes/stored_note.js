// Looks for a text in the browser's store, and returns whether the look before this one found it.
const request = indexedDB.open('newsstand');
request.onsuccess = () => {
  const all = request.result.transaction('kept').objectStore('kept').getAll();
  all.onsuccess = () => {
    const kept = all.result.some(({ value }) => value?.text === 'o jukes');
    document.documentElement.toggleAttribute('data-kept', kept);
    request.result.close();
  };
};
return document.documentElement.hasAttribute('data-kept')
