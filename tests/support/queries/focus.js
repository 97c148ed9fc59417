// Returns the role or tag of the focused element, and its name or text.
const active = root.activeElement;
if (!active) return ['', ''];
const name = active.matches('input') && active.closest('[role=group], [role=dialog]') && !active.ariaLabel ? label(active)
  : active.ariaLabel ?? (active.hasAttribute('aria-labelledby')
    ? text(root.getElementById(active.getAttribute('aria-labelledby'))) : text(active));
return [active.type ?? active.role ?? active.localName, name]
