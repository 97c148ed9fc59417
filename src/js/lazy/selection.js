// What a reader has selected in a shadow root, for every part that does something with it.

/** What is selected inside a root, which browsers say in several ways. */
export function selected(root) {
  const selection = getSelection();
  for (const roots of [{ shadowRoots: [root] }, root]) {
    try {
      const [range] = selection.getComposedRanges(roots);
      if (root.contains(range?.startContainer)) return range;
    } catch {
      // Not known, or known otherwise.
    }
  }
  const own = root.getSelection?.() ?? selection;
  return own?.rangeCount ? own.getRangeAt(0).cloneRange() : undefined;
}
