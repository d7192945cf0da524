//! HTML in a normal form, so that only differences that a reader can tell
//! remain, in the manner of the specification's own comparison: order of
//! attributes, references, white space outside `pre` and around blocks.
//!
//! What the page adds for style and safety goes too: classes (but for a code
//! block's language), `rel`, `loading`, and wrappers without meaning.

/// The normal form.
pub(crate) fn normalise(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    let mut preformatted = 0_usize;
    // Which open elements are left out.
    let mut spans = Vec::new();
    while !rest.is_empty() {
        if let Some(tag) = Tag::read(rest) {
            rest = &rest[tag.length..];
            let block = BLOCKS.contains(&tag.name.as_str());
            if block && preformatted == 0 {
                out.truncate(out.trim_end_matches([' ', '\n']).len());
            }
            if tag.name == "pre" {
                preformatted = preformatted.saturating_add_signed(if tag.closes { -1 } else { 1 });
            }
            let wrapper = match (tag.name.as_str(), tag.closes) {
                ("span", false) => {
                    spans.push(true);
                    true
                }
                ("span", true) => spans.pop().unwrap_or(false),
                _ => false,
            };
            if !wrapper {
                out.push_str(&tag.normal());
            }
            if block && preformatted == 0 {
                rest = rest.trim_start_matches([' ', '\n']);
                out.push('\n');
            }
            continue;
        }
        let end = rest.match_indices('<').map(|(at, _)| at).find(|&at| at > 0);
        let end = end.unwrap_or(rest.len());
        let text = decode(&rest[..end]);
        rest = &rest[end..];
        for character in text.chars() {
            let blank = matches!(character, ' ' | '\n');
            if preformatted > 0 || !blank {
                out.push_str(&encode(character));
            } else if !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        }
    }
    out.trim().to_owned()
}

const BLOCKS: &[&str] = &[
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "ul",
    "br",
];

/// Attributes that mean something to a reader.
const ATTRIBUTES: &[&str] = &["href", "title", "src", "alt", "start"];

struct Tag {
    name: String,
    closes: bool,
    attributes: Vec<(String, String)>,
    length: usize,
}

impl Tag {
    /// The tag at the start of `html`, if there is one.
    fn read(html: &str) -> Option<Self> {
        let inner = html.strip_prefix('<')?;
        let closes = inner.starts_with('/');
        let name: String = inner
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if name.is_empty() {
            return None;
        }
        let mut at = 1 + usize::from(closes) + name.len();
        let mut attributes = Vec::new();
        loop {
            let rest = &html[at..];
            let trimmed = rest.trim_start_matches([' ', '\n', '/']);
            at += rest.len() - trimmed.len();
            if trimmed.starts_with('>') {
                at += 1;
                break;
            }
            let name_end = trimmed.find(['=', ' ', '>', '/', '\n'])?;
            let name = trimmed[..name_end].to_owned();
            at += name_end;
            let mut value = String::new();
            if let Some(quoted) = html[at..].strip_prefix("=\"") {
                let end = quoted.find('"')?;
                value = decode(&quoted[..end]);
                at += end + 3;
            }
            if name.is_empty() {
                return None;
            }
            attributes.push((name, value));
        }
        Some(Self {
            name,
            closes,
            attributes,
            length: at,
        })
    }

    fn normal(&self) -> String {
        let mut kept: Vec<String> = self
            .attributes
            .iter()
            .filter(|(name, value)| {
                ATTRIBUTES.contains(&name.as_str())
                    || (name == "class" && value.starts_with("language-"))
            })
            .map(|(name, value)| {
                let value: String = value.chars().map(encode).collect();
                format!(" {name}=\"{value}\"")
            })
            .collect();
        kept.sort();
        let slash = if self.closes { "/" } else { "" };
        format!("<{slash}{}{}>", self.name, kept.concat())
    }
}

fn encode(character: char) -> String {
    match character {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        other => other.to_string(),
    }
}

/// Resolves the references that renderers write.
fn decode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let reference = rest.find(';').map(|end| &rest[1..end]);
        let decoded = match reference {
            Some("amp") => Some('&'),
            Some("lt") => Some('<'),
            Some("gt") => Some('>'),
            Some("quot") => Some('"'),
            Some(other) => other
                .strip_prefix("#x")
                .and_then(|digits| u32::from_str_radix(digits, 16).ok())
                .or_else(|| other.strip_prefix('#')?.parse().ok())
                .and_then(char::from_u32),
            None => None,
        };
        match (decoded, reference) {
            (Some(character), Some(reference)) => {
                out.push(character);
                rest = &rest[reference.len() + 2..];
            }
            _ => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}
