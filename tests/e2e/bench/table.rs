//! The figures as rows beside their budgets.

use crate::measure::{Costs, Work};

/// A table that is being printed.
pub struct Table;

impl Table {
    /// Prints the heads of the columns.
    pub fn begin() -> Self {
        println!(
            "{:<24}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}",
            "",
            "reader",
            "static",
            "ratio",
            "budget",
            "bare",
            "ratio",
            "budget",
            "script",
            "budget"
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
        let acts = |name, budget, of: &dyn Fn(&Costs) -> [Work; 2]| {
            let page = compared(&|costs| of(costs)[0].all, budget);
            let bare = least(ours, &|costs| of(costs)[1].all);
            let bare = [Some(bare), page[0].map(|ours| ours / bare), Some(BARE)];
            let script = least(ours, &|costs| of(costs)[0].script);
            row(name, page, bare, [Some(script), own(times)]);
        };
        let types = |name, of: &dyn Fn(&Costs) -> Work| {
            let [all, script] = [
                least(ours, &|costs| of(costs).all),
                least(ours, &|costs| of(costs).script),
            ];
            let script = [Some(script), own(times)];
            row(name, [Some(all), None, None, None], [None; 3], script);
        };
        let page = compared(&|costs| costs.content, content);
        row("time to content, ms", page, [None; 3], [None; 2]);
        let page = compared(&|costs| costs.opening.all, None);
        let script = Some(least(ours, &|costs| costs.opening.script));
        row("work until then, ms", page, [None; 3], [script, None]);
        for (at, name) in ["filter on, ms", "filter off, ms"].into_iter().enumerate() {
            acts(name, filter, &|costs| {
                [costs.filter[at], costs.bare_filter[at]]
            });
        }
        for (at, name) in ["close a section, ms", "open a section, ms"]
            .into_iter()
            .enumerate()
        {
            acts(name, None, &|costs| [costs.fold[at], costs.bare_fold[at]]);
        }
        types("first letter, ms", &|costs| costs.keystroke[0]);
        types("second letter, ms", &|costs| costs.keystroke[1]);
        let ours = Some(least(ours, &|costs| costs.heap));
        row("heap, MB", [ours, None, None, heap], [None; 3], [None; 2]);
    }

    /// Prints what the figures are.
    pub fn end(self) {
        println!(
            "The least of all runs. Static is the ready-made page; bare is the same change of the same\n\
             elements in the reader's own tree, by a loop that knows what to change. Their budgets are\n\
             ratios, that of the heap is in MB. Script is what ran of ours within the reader's\n\
             milliseconds, and its budget is in milliseconds."
        );
    }
}

/// What an interaction may cost as a multiple of the bare change.
const BARE: f64 = 2.0;

/// Prints a row: the reader beside the ready-made page, beside the bare change,
/// and its own part, as the heads say.
fn row(name: &str, page: [Option<f64>; 4], bare: [Option<f64>; 3], script: [Option<f64>; 2]) {
    print!("  {name:<22}");
    for figure in page.into_iter().chain(bare).chain(script) {
        print!(
            "{:>9}",
            figure.map_or(String::new(), |figure| format!("{figure:.1}"))
        );
    }
    println!();
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
