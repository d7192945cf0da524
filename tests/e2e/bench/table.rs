//! The figures as rows beside their budgets.

use crate::measure::Costs;

/// A table that is being printed.
pub struct Table;

impl Table {
    /// Prints the heads of the columns.
    pub fn begin() -> Self {
        println!(
            "{:<34}{:>10}{:>10}{:>9}{:>9}",
            "", "reader", "static", "ratio", "budget"
        );
        Self
    }

    /// Prints the figures of a document of so many items, repeated so often.
    pub fn rows(&mut self, times: usize, items: usize, ours: &[Costs], theirs: &[Costs]) {
        let [content, filter, heap] = budgets(times);
        println!("{times} × ({items} bullets)");
        let row = |name: &str, budget: Option<f64>, of: &dyn Fn(&Costs) -> f64| {
            let (ours, theirs) = (least(ours, of), least(theirs, of));
            let budget = budget.map_or(String::new(), |budget| format!("{budget:.1}"));
            println!(
                "  {name:<32}{ours:>10.1}{theirs:>10.1}{:>9.2}{budget:>9}",
                ours / theirs
            );
        };
        row("time to content, ms", content, &|costs| costs.content);
        row("work until then, ms", None, &|costs| costs.opening);
        row("filter on, ms", filter, &|costs| costs.filter[0]);
        row("filter off, ms", filter, &|costs| costs.filter[1]);
        row("close a section, ms", Some(2.0), &|costs| costs.fold[0]);
        row("open a section, ms", Some(2.0), &|costs| costs.fold[1]);
        for (letter, name) in ["first letter, ms", "second letter, ms"].iter().enumerate() {
            let cost = least(ours, &|costs| {
                costs.keystroke.map_or(0.0, |keys| keys[letter])
            });
            println!("  {name:<32}{cost:>10.1}");
        }
        let ours = least(ours, &|costs| costs.heap);
        let heap = heap.map_or(String::new(), |heap| format!("{heap:.1}"));
        println!("  {:<32}{ours:>10.1}{:>28}", "heap, MB", heap);
    }

    /// Prints what the figures are.
    pub fn end(self) {
        println!("The least of all runs. Budgets of times are ratios, that of the heap is in MB.");
    }
}

/// Time to content and filtering as multiples of the ready-made page, and the
/// heap in megabytes, for a document repeated so many times.
fn budgets(times: usize) -> [Option<f64>; 3] {
    match times {
        1 => [Some(1.9), Some(1.0), Some(4.0)],
        10 => [Some(1.0), Some(0.5), None],
        100 => [Some(0.5), Some(0.3), Some(12.0)],
        _ => [None; 3],
    }
}

/// What it costs where least else disturbs it.
fn least(costs: &[Costs], of: &dyn Fn(&Costs) -> f64) -> f64 {
    costs.iter().map(of).reduce(f64::min).unwrap_or(0.0)
}
