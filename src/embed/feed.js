// Feeds by their addresses, and why one did not come.

/** The feed at an address; none where there is no address. An error's cause is the attribute's name. */
export async function fetched(src) {
  if (!src) return undefined;
  const url = new URL(src, document.baseURI).href;
  const refuse = (why) => { throw new Error(why, { cause: "src" }); };
  const response = await fetch(url).catch(async (why) => refuse(await unreachable(url, why)));
  if (!response.ok) refuse(`expected a feed, but ${url} answers HTTP ${response.status}`);
  return response.json().catch((why) => refuse(`expected a feed, but what ${url} answers is not JSON: ${why.message}`));
}

/** Why a feed did not come, as far as a page may know. */
async function unreachable(url, why) {
  const other = new URL(url).origin !== location.origin;
  const there = other && await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
  return there
    ? `${url} is there, but its server does not let this page read it: it must send the header Access-Control-Allow-Origin: ${location.origin}`
    : `${url} could not be fetched: ${why.message}. Check the address and the connection; a Content-Security-Policy must name it in connect-src`;
}
