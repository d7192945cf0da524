//! The figures as rows beside their budgets.

use crate::measure::{Costs, Work};

/// A table that is being printed.
pub struct Table;

impl Table {
    /// Prints the heads of the columns.
    pub fn begin() -> Self {
        println!(
            "{:<34}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}",
            "", "reader", "static", "ratio", "budget", "script", "budget"
        );
        Self
    }

    /// Prints the figures of a document of so many items, repeated so often.
    pub fn rows(&mut self, times: usize, items: usize, ours: &[Costs], theirs: &[Costs]) {
        let [content, filter, heap] = budgets(times);
        println!("{times} × ({items} bullets)");
        let compared = |of: &dyn Fn(&Costs) -> f64, budget| {
            let (ours, theirs) = (least(ours, of), least(theirs, of));
            [Some(ours), Some(theirs), Some(ours / theirs), budget]
        };
        let acts = |name, budget, of: &dyn Fn(&Costs) -> Work| {
            let [reader, page, ratio, budget] = compared(&|costs| of(costs).all, budget);
            let script = Some(least(ours, &|costs| of(costs).script));
            row(name, [reader, page, ratio, budget, script, own(times)]);
        };
        let types = |name, of: &dyn Fn(&Costs) -> Work| {
            let [all, script] = [
                least(ours, &|costs| of(costs).all),
                least(ours, &|costs| of(costs).script),
            ];
            row(
                name,
                [Some(all), None, None, None, Some(script), own(times)],
            );
        };
        let [reader, page, ratio, budget] = compared(&|costs| costs.content, content);
        row(
            "time to content, ms",
            [reader, page, ratio, budget, None, None],
        );
        let [reader, page, ratio, _] = compared(&|costs| costs.opening.all, None);
        let script = Some(least(ours, &|costs| costs.opening.script));
        row(
            "work until then, ms",
            [reader, page, ratio, None, script, None],
        );
        acts("filter on, ms", filter, &|costs| costs.filter[0]);
        acts("filter off, ms", filter, &|costs| costs.filter[1]);
        acts("close a section, ms", Some(2.0), &|costs| costs.fold[0]);
        acts("open a section, ms", Some(2.0), &|costs| costs.fold[1]);
        types("first letter, ms", &|costs| costs.keystroke[0]);
        types("second letter, ms", &|costs| costs.keystroke[1]);
        let ours = Some(least(ours, &|costs| costs.heap));
        row("heap, MB", [ours, None, None, heap, None, None]);
    }

    /// Prints what the figures are.
    pub fn end(self) {
        println!(
            "The least of all runs. The first budget is a ratio, that of the heap in MB; script is\n\
             what ran of ours within the reader's milliseconds, and its budget is in milliseconds."
        );
    }
}

/// Prints a row, its columns as the heads say.
fn row(name: &str, columns: [Option<f64>; 6]) {
    let written =
        |figure: Option<f64>| figure.map_or(String::new(), |figure| format!("{figure:.1}"));
    let columns = columns.map(|figure| format!("{:>10}", written(figure)));
    println!("  {name:<32}{}", columns.concat());
}

/// The milliseconds of script that an interaction may take.
fn own(times: usize) -> Option<f64> {
    match times {
        1 => Some(16.0),
        100 => Some(50.0),
        _ => None,
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
