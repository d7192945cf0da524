//! `cargo xtask serve --doc FILE`, from the command to the page.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::real_input;
use super::summaries;
use crate::page::Page;
use crate::stage;

pub fn shows_the_file_that_was_named(page: &Page) {
    // A name that an address cannot hold as it is.
    let folder = stage::root().join("target/e2e");
    let file = folder.join("3월 요약 #1.md");
    let text = summaries::find("plain.md").unwrap_or_default();
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, text));
    written.expect("target/ is writable");
    let served = Served::start(&file);
    page.visit(&served.address);
    page.expect("part('title')?.textContent", "3월 둘째 주 라이브 요약");
    page.expect("parts('section').length", 4);
    page.click("chip('봄축제')");
    page.expect("chip('봄축제').ariaPressed", "true");
}

pub fn shows_the_real_input(page: &Page) {
    let served = Served::start(&real_input::file());
    page.visit(&served.address);
    page.expect(
        "['section', 'item', 'chip'].map((name) => parts(name).length).join()",
        "10,101,31",
    );
}

/// A server that ends with the scenario.
struct Served {
    process: Child,
    address: String,
}

impl Served {
    #[track_caller]
    fn start(file: &Path) -> Self {
        let mut process = Command::new("cargo")
            .args(["xtask", "serve", "--port", "0", "--doc"])
            .arg(file)
            .current_dir(stage::root())
            .stdout(Stdio::piped())
            .spawn()
            .expect("cargo runs");
        let output = process.stdout.take().expect("it is piped");
        let address = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| Some(line.strip_prefix("Open ")?.to_owned()));
        match address {
            Some(address) => Self { process, address },
            None => panic!("`cargo xtask serve` ended without an address"),
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Cargo has become the server: ending the one ends the other.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
