// Returns the names of the browser's stores that can be used here.
const stores = { localStorage: () => localStorage,
  sessionStorage: () => sessionStorage,
  cookies: () => { document.cookie = 'a=b'; if (!document.cookie) throw 0; } };
return Object.keys(stores).filter((name) => {
  try { stores[name](); return true; } catch { return false; }
})
