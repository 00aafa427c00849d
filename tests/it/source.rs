//! Rust files as the checks of the house read them: code apart from comments and from string literals.

use std::path::{Path, PathBuf};

/// The package's folder.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// One Rust file.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Path below `src`, with forward slashes: `flow/kit.rs`.
    pub(crate) path: String,
    /// The file with comments and the insides of string literals blanked out, line for line.
    pub(crate) code: String,
    /// Every string literal with its line, escapes as they are written.
    pub(crate) strings: Vec<(usize, String)>,
    /// How many lines the file has.
    pub(crate) lines: usize,
}

impl Source {
    /// Reads `text`; `path` is only its name.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let mut reader = Reader { rest: text, line: 1, code: String::with_capacity(text.len()), strings: vec![] };
        reader.read();
        Self { path: path.to_owned(), code: reader.code, strings: reader.strings, lines: text.lines().count() }
    }

    /// The room it belongs to: `flow` for `flow/kit.rs`, `id` for `id.rs`.
    pub(crate) fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// The same file without what stands under `#[cfg(test)]`.
    pub(crate) fn without_tests(&self) -> Self {
        let (mut code, mut strings) = (self.code.clone(), self.strings.clone());
        for (from, until) in test_spans(&self.code) {
            let lines = line_at(&self.code, from)..=line_at(&self.code, until);
            strings.retain(|(line, _)| !lines.contains(line));
            let blank: String = code[from..until].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
            code.replace_range(from..until, &blank);
        }
        Self { code, strings, ..self.clone() }
    }

    /// Every path in the code, `use a::{b, c}` written out as `a::b` and `a::c`, with its line.
    pub(crate) fn paths(&self) -> Vec<(usize, Vec<String>)> {
        let tokens = tokens(&self.code);
        let (mut found, mut at) = (vec![], 0);
        while at < tokens.len() {
            at = path(&tokens, at, &mut vec![], &mut found);
        }
        found
    }

    /// Names of the modules declared by `mod name;`, each with whether it is for tests only.
    pub(crate) fn modules(&self) -> Vec<(String, bool)> {
        let tests = test_spans(&self.code);
        let tokens = tokens(&self.code);
        let declared = tokens.windows(3).filter(|three| three[0].text == "mod" && three[2].text == ";");
        let test = |at: usize| tests.iter().any(|(from, until)| (*from..*until).contains(&at));
        declared.map(|three| (three[1].text.to_owned(), test(three[1].at))).collect()
    }
}

/// Every Rust file below `src`, by path.
pub(crate) fn sources(src: &Path) -> Vec<Source> {
    let mut found: Vec<Source> = files(src)
        .into_iter()
        .filter(|path| path.ends_with(".rs"))
        .map(|path| Source::new(&path, &std::fs::read_to_string(src.join(&path)).unwrap()))
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every file below `folder`, as a path below it; hidden ones, `target` and `node_modules` are left out.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut found = vec![];
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, below)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            if name.starts_with('.') || ["target", "node_modules"].contains(&name.as_str()) {
                continue;
            }
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if entry.path().is_dir() { folders.push((entry.path(), path)) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The 1-based line of the byte `at`.
fn line_at(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The byte ranges of the items under `#[cfg(test)]`: up to a `;`, or to the brace that closes the first one.
fn test_spans(code: &str) -> Vec<(usize, usize)> {
    let mut spans = vec![];
    for (start, mark) in code.match_indices("#[cfg(test)]") {
        let (mut depth, mut end) = (0usize, code.len());
        for (offset, letter) in code[start + mark.len()..].char_indices() {
            let at = start + mark.len() + offset + 1;
            match letter {
                '{' | '[' | '(' => depth += 1,
                '}' | ']' | ')' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 && letter == '}' {
                        end = at;
                        break;
                    }
                }
                ';' if depth == 0 => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        spans.push((start, end));
    }
    spans
}

struct Token<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Token<'_> {
    fn is_name(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

/// Names, `::`, and single other letters.
fn tokens(code: &str) -> Vec<Token<'_>> {
    let (mut found, mut at, mut line) = (vec![], 0, 1);
    while let Some(letter) = code[at..].chars().next() {
        let name = code[at..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len() - at);
        let length = match letter {
            ':' if code[at..].starts_with("::") => 2,
            _ if name > 0 => name,
            _ => letter.len_utf8(),
        };
        if letter == '\n' {
            line += 1;
        }
        if !letter.is_whitespace() {
            found.push(Token { text: &code[at..at + length], at, line });
        }
        at += length;
    }
    found
}

/// Reads the path that begins at `at`, if one does; answers where to go on.
fn path(tokens: &[Token<'_>], at: usize, before: &mut Vec<String>, found: &mut Vec<(usize, Vec<String>)>) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    if !tokens[at].is_name() {
        return at + 1;
    }
    let (depth, line, mut next) = (before.len(), tokens[at].line, at + 1);
    before.push(tokens[at].text.to_owned());
    let mut whole = true;
    while text(next) == "::" {
        if tokens.get(next + 1).is_some_and(Token::is_name) {
            before.push(tokens[next + 1].text.to_owned());
            next += 2;
        } else if text(next + 1) == "{" {
            (next, whole) = (group(tokens, next + 2, before, found), false);
        } else {
            // A glob or generic arguments: the path ends here.
            next += 1;
        }
    }
    if whole && before.len() > 1 {
        found.push((line, before.clone()));
    }
    before.truncate(depth);
    next
}

fn group(
    tokens: &[Token<'_>],
    mut at: usize,
    before: &mut Vec<String>,
    found: &mut Vec<(usize, Vec<String>)>,
) -> usize {
    while at < tokens.len() && tokens[at].text != "}" {
        at = path(tokens, at, before, found);
    }
    at + 1
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    code: String,
    strings: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some(letter) = self.rest.chars().next() {
            let after_name = self.code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            match letter {
                '/' if self.rest.starts_with("//") => self.blank(self.rest.find('\n').unwrap_or(self.rest.len())),
                '/' if self.rest.starts_with("/*") => self.blank(block_comment(self.rest)),
                '"' => self.string(0),
                'r' | 'b' | 'c' if !after_name && prefix(self.rest).is_some() => {
                    self.string(prefix(self.rest).unwrap_or(0));
                }
                '\'' => self.letter(),
                _ => self.keep(letter.len_utf8()),
            }
        }
    }

    /// A string literal after `skip` bytes of prefix: `r`, `b`, `br`, `c`, without the hashes.
    fn string(&mut self, skip: usize) {
        let raw = self.rest[..skip].contains('r');
        let hashes = self.rest[skip..].bytes().take_while(|b| *b == b'#').count();
        let start = skip + hashes + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        let mut end = start;
        while end < self.rest.len() && !self.rest[end..].starts_with(&close) {
            let letter = self.rest[end..].chars().next().map_or(1, char::len_utf8);
            let escaped = !raw && self.rest[end..].starts_with('\\');
            end += if escaped { 1 + self.rest[end + 1..].chars().next().map_or(0, char::len_utf8) } else { letter };
        }
        self.strings.push((self.line, self.rest[start..end].to_owned()));
        self.code.push('"');
        self.blank(end);
        self.code.push('"');
        self.skip(close.len());
    }

    /// `'a'` is blanked; `'a` of a lifetime stays.
    fn letter(&mut self) {
        let mut letters = self.rest[1..].chars();
        let first = letters.next();
        let length = match first {
            Some('\\') => self.rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(at, _)| at + 3),
            Some(c) if letters.next() == Some('\'') => Some(c.len_utf8() + 2),
            _ => None,
        };
        match length {
            Some(length) => self.blank(length),
            None => self.keep(1),
        }
    }

    fn keep(&mut self, length: usize) {
        self.code.push_str(&self.rest[..length]);
        self.skip(length);
    }

    fn blank(&mut self, length: usize) {
        self.code.extend(self.rest[..length].chars().filter(|c| *c == '\n'));
        self.code.push(' ');
        self.skip(length);
    }

    fn skip(&mut self, length: usize) {
        let length = length.min(self.rest.len());
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

/// The length of a string literal's prefix at the start of `rest`, if it is one.
fn prefix(rest: &str) -> Option<usize> {
    let length = rest.bytes().take_while(|b| matches!(b, b'r' | b'b' | b'c')).count();
    let after = rest[length..].trim_start_matches('#');
    let hashes = rest.len() - length - after.len();
    (length <= 2 && after.starts_with('"') && (hashes == 0 || rest[..length].contains('r'))).then_some(length)
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

#[test]
fn code_is_told_from_comments_and_strings() {
    let text = r##"
// crate::web in a comment, "quoted"
/* a /* nested */ crate::chat */
use crate::{id::Millis, lang::{self, Lang}, say};
fn f<'a>(x: &'a str) -> char { let s = "crate::app \" still"; let r = r#"a "raw" one"#; b"x"; '"' }
impl crate::store::Store {}
"##;
    let source = Source::new("flow/x.rs", text);
    let strings: Vec<&str> = source.strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, [r#"crate::app \" still"#, r#"a "raw" one"#, "x"]);
    assert_eq!(source.strings[0].0, 5);
    let paths: Vec<String> =
        source.paths().into_iter().map(|(line, path)| format!("{line} {}", path.join("::"))).collect();
    assert_eq!(
        paths,
        ["4 crate::id::Millis", "4 crate::lang::self", "4 crate::lang::Lang", "4 crate::say", "6 crate::store::Store"]
    );
}

#[test]
fn what_is_for_tests_is_left_out() {
    let text = "mod a;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\npub(super) mod b { fn f() { std::fs::read(\"x\"); } }\nfn g() {}\n";
    let source = Source::new("id.rs", text);
    assert_eq!(source.modules(), [("a".to_owned(), false), ("tests".to_owned(), true)]);
    let bare = source.without_tests();
    assert!(bare.code.contains("fn g()") && !bare.code.contains("std::fs") && bare.strings.is_empty());
    assert_eq!(bare.code.lines().count(), source.code.lines().count());
}
