//! Runs axe-core, and decides itself what axe-core leaves undecided, where that can be measured.

use super::{Widget, machine, stop};

/// What axe-core leaves open and can be told: whether the contrast of a text with what is under it, as both are drawn,
/// is enough (WCAG 2.2, 1.4.3), where axe-core sees something over a text, or finds it short; and whether a name has
/// what is seen in it (2.5.3).
const SURE: &str = include_str!("axe_second_look.js");

impl Widget {
    /// What axe-core finds wrong with the page as it is, and what neither it nor [`SURE`] can tell, a line each.
    pub(crate) async fn axe(&self) -> Vec<String> {
        self.settle().await;
        let axe = std::fs::read_to_string(machine::path("NEWSSTAND_AXE"));
        let axe = axe.unwrap_or_else(|why| stop(&format!("axe-core cannot be read: {why}")));
        let script = format!(
            "{axe}; {SURE} const done = arguments[arguments.length - 1];
             const lines = (rules, more, open = () => true) => rules.flatMap((rule) => rule.nodes
               .filter((node) => open(rule, node))
               .map((node) => `${{rule.id}}: ${{node.target.flat().join(' ')}}: ${{more(node)}}`));
             const told = {{ resultTypes: ['violations', 'incomplete'], elementRef: true }};
             axe.run(document, told).then((found) => done([
               ...lines(found.violations, (node) => node.failureSummary),
               ...lines(found.incomplete, (node) => `not told: ${{[...node.any, ...node.all, ...node.none]
                 .map(({{ message }}) => message)}}`,
                 ({{ id }}, {{ element }}) => !sure[id]?.(element))]))"
        );
        let answer = self.browser.driver.execute_async(script, vec![]).await;
        answer
            .and_then(|answer| answer.convert())
            .unwrap_or_else(|why| stop(&format!("axe-core does not run: {why}")))
    }
}
