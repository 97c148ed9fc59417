// Returns each control smaller than `arguments[0]` pixels either way, by the label or the card that is touched.
return [...root.querySelectorAll('button, select, input, summary, a[href]:not(.original)')]
  .filter(shown)
  .map((control) => control.closest('label') ?? control.closest('.headline')?.closest('.card') ?? control)
  .flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    return Math.min(width, height) > arguments[0] - 0.02 ? []
      : [`${width.toFixed(1)} by ${height.toFixed(1)}: ${control.className} ${text(control)}`];
  })
