// The reader's selection in a shadow root, which browsers expose in different ways.

/** Returns the selected range inside `root`, if any. */
export function selectedRange(root) {
  const selection = getSelection();
  for (const roots of [{ shadowRoots: [root] }, root]) {
    try {
      const [range] = selection.getComposedRanges(roots);
      if (root.contains(range?.startContainer)) return range;
    } catch {
      // The method is missing, or takes its roots in the other form.
    }
  }
  const own = root.getSelection?.() ?? selection;
  return own?.rangeCount ? own.getRangeAt(0).cloneRange() : undefined;
}
