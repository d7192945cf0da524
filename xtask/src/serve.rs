//! `cargo xtask serve`: build, serve `dist/`, say where.

use std::io;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use crate::failure::{Failure, Outcome};
use crate::server::{self, Server, Site};
use crate::{arguments, build, project};

/// How many ports after a taken one are tried.
const PORTS_TRIED: u16 = 20;

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    document: Option<PathBuf>,
    origins: Vec<String>,
}

/// Sets up, builds and serves until stopped.
pub(crate) fn run(mut arguments: Parser) -> Outcome {
    let options = Options::parse(&mut arguments)?;
    let document = options.document.as_deref().map(document).transpose()?;
    build::build()?;

    let mut site = Site::new(project::dist());
    if !options.origins.is_empty() {
        let origins = options.origins.join(" ");
        let wider = format!("connect-src 'self' {origins}");
        site.policy = site.policy.replace("connect-src 'self'", &wider);
    }
    let page = match document {
        Some((name, file)) => {
            let path = format!("doc/{name}");
            let page = format!("/?src=/{}", server::encode(&as_address(&path)));
            site.documents.push((path, file));
            page
        }
        None => "/".to_owned(),
    };
    let server = start(&site, options.port)?;
    println!("dist/ is served to this machine alone, until you press Ctrl-C.");
    // Last, so that who waits for it may stop listening.
    println!("Open {}", server.url(&page));
    server.wait();
    Ok(())
}

/// A path as the address that `src` is, in which these characters would end it
/// or stand for others.
fn as_address(path: &str) -> String {
    path.replace('%', "%25")
        .replace('#', "%23")
        .replace('?', "%3F")
}

impl Options {
    fn parse(arguments: &mut Parser) -> Outcome<Self> {
        let mut options = Self {
            port: 8080,
            document: None,
            origins: Vec::new(),
        };
        while let Some(argument) = arguments::next(arguments)? {
            match argument {
                Arg::Long("port") => {
                    options.port = value(arguments)?.parse().map_err(arguments::refused)?;
                }
                Arg::Long("doc") => options.document = Some(value(arguments)?.into()),
                Arg::Long("connect") => {
                    let origin = value(arguments)?.string().map_err(arguments::refused)?;
                    options.origins.push(origin_only(origin)?);
                }
                other => return Err(arguments::unexpected(other)),
            }
        }
        Ok(options)
    }
}

fn value(arguments: &mut Parser) -> Outcome<std::ffi::OsString> {
    arguments.value().map_err(arguments::refused)
}

/// An origin goes into a header, so it must not be able to end the directive.
fn origin_only(origin: String) -> Outcome<String> {
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| origin.strip_prefix(scheme));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:*[]".contains(c);
    if rest.is_some_and(|host| !host.is_empty() && host.chars().all(plain)) {
        Ok(origin)
    } else {
        Err(Failure::new(format!("'{origin}' is not an origin"))
            .advise("Give scheme and host alone, such as https://example.org."))
    }
}

/// The name and the place of the file that is to be shown.
fn document(file: &Path) -> Outcome<(String, PathBuf)> {
    let refuse = |why: String| {
        Failure::new(format!("cannot show {}: {why}", file.display()))
            .advise("Give `--doc` the path of a summary, from the folder you are in.")
    };
    let place = file
        .canonicalize()
        .map_err(|error| refuse(error.to_string()))?;
    if !place.is_file() {
        return Err(refuse("it is not a file".to_owned()));
    }
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .ok_or_else(|| refuse("it has no name".to_owned()))?;
    Ok((name, place))
}

/// Starts on `port`, or on the next free one.
fn start(site: &Site, port: u16) -> Outcome<Server> {
    let advice = "Choose another port with `--port`.";
    for candidate in port..=port.saturating_add(PORTS_TRIED) {
        match Server::start(site.clone(), candidate) {
            Ok(server) => {
                if port != 0 && candidate != port {
                    let free = server.port();
                    println!("Port {port} is taken by another program; {free} is free.");
                }
                return Ok(server);
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => {
                let message = format!("cannot listen on port {candidate}: {error}");
                return Err(Failure::new(message).advise(advice));
            }
        }
    }
    Err(Failure::new(format!(
        "port {port} and the {PORTS_TRIED} after it are all taken"
    ))
    .advise(advice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Outcome<Options> {
        Options::parse(&mut Parser::from_args(arguments))
    }

    #[test]
    fn options_are_read_with_their_defaults() {
        let options = parse(&[]).expect("no options are fine");
        assert_eq!((options.port, options.document), (8080, None));
        let options = parse(&["--port", "9000", "--doc=a b.md"]).expect("both are known");
        assert_eq!(
            (options.port, options.document),
            (9000, Some("a b.md".into()))
        );
    }

    #[test]
    fn wrong_options_are_refused_with_advice() {
        for wrong in [
            &["--port"][..],
            &["--port", "70000"],
            &["--port", "x"],
            &["--dco", "a.md"],
            &["a.md"],
            &["--connect", "example.org"],
            &["--connect", "https://a; script-src *"],
        ] {
            let failure = parse(wrong).expect_err("must be refused").to_string();
            assert!(failure.contains("What you can do"), "{failure}");
        }
    }

    #[test]
    fn a_missing_document_is_refused_before_anything_is_built() {
        assert!(document(Path::new("no such file.md")).is_err());
        assert!(document(Path::new("/")).is_err());
        assert!(document(&project::root().join("Cargo.toml")).is_ok());
    }

    #[test]
    fn a_taken_port_gives_way_to_a_free_one() {
        let site = Site::new(project::root());
        let first = start(&site, 0).expect("any port");
        let second = start(&site, first.port()).expect("one of the next");
        assert_ne!(first.port(), second.port());
    }
}
