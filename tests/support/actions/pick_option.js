// Chooses an option by the name of its list and the beginning of its text.
const select = [...root.querySelectorAll("select")].find((select) =>
  (select.ariaLabel ?? text(select.closest("label").querySelector(".legend")))
  === arguments[0]);
const option = [...select.options].find((option) => text(option).startsWith(arguments[1]));
select.value = option.value;
select.dispatchEvent(new Event("change", { bubbles: true }));
