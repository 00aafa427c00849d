//! The little of a shell's language that pages use: quotes, `\` at the end of a line, `|`, `<`, `>`, `&&`, comments.

use super::Page;

/// A line of a page that is typed at a terminal.
pub(super) struct Shown {
    pub(super) page: String,
    /// Counted from 1.
    pub(super) line: usize,
    /// As it is typed, in one line.
    pub(super) text: String,
    pub(super) stages: Vec<Stage>,
    /// What the page says it prints, in a block with prompts; empty where it says nothing.
    pub(super) printed: String,
}

/// One program with what it is given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Stage {
    /// `NAME=value` before the program.
    pub(super) variables: Vec<(String, String)>,
    /// The program and its arguments.
    pub(super) words: Vec<String>,
    /// The file after `<`.
    pub(super) input: Option<String>,
    /// The file after `>`.
    pub(super) output: Option<String>,
}

impl Shown {
    /// Is our program in it?
    pub(super) fn is_ours(&self) -> bool {
        self.stages.iter().any(|stage| stage.words[0] == "portevoix")
    }

    /// The code that the page says it ends with: 0 where it says none.
    pub(super) fn code(&self) -> i32 {
        let last = self.printed.lines().last().and_then(|line| line.strip_prefix("[exit ")?.strip_suffix(']'));
        last.map_or(0, |code| code.parse().unwrap())
    }
}

/// Every line of a page's code blocks that matters here: ours, and those that make files or change the folder for ours.
pub(super) fn shown(page: &Page) -> Vec<Shown> {
    let (mut found, mut fence) = (vec![], None::<(usize, bool)>);
    let mut lines = page.text.lines().enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        let bare = line.trim_start();
        if bare.starts_with("```") {
            // Where a prompt stands before what is typed, everything else is what was printed.
            let prompts = || block(page, index).any(|line| line.trim_start().starts_with("$ "));
            fence = if fence.is_some() { None } else { Some((line.len() - bare.len(), prompts())) };
            continue;
        }
        let Some((indent, console)) = &fence else { continue };
        let line = line.get(*indent..).unwrap_or_default();
        let typed = line.strip_prefix("$ ");
        let Some(typed) = typed.or(Some(line).filter(|_| !console)) else { continue };
        if !matters(typed) {
            continue;
        }
        let mut text = typed.trim_end().to_owned();
        while text.ends_with('\\') {
            text.pop();
            let more = lines.next().map(|(_, more)| more.trim().to_owned()).unwrap_or_default();
            text = format!("{} {more}", text.trim_end());
        }
        let mut printed = String::new();
        while *console && lines.peek().is_some_and(|(_, next)| !ends(next, *indent)) {
            let (_, next) = lines.next().unwrap();
            printed.push_str(next.get(*indent..).unwrap_or_default());
            printed.push('\n');
        }
        let stages = stages(&text);
        found.push(Shown { page: page.path.clone(), line: index + 1, text, stages, printed });
    }
    found
}

/// The lines of the code block that opens in this line.
fn block(page: &Page, open: usize) -> impl Iterator<Item = &str> {
    page.text.lines().skip(open + 1).take_while(|line| !line.trim_start().starts_with("```"))
}

/// Does this line of a console end what was printed?
fn ends(line: &str, indent: usize) -> bool {
    line.trim_start().starts_with("```") || line.get(indent..).is_some_and(|line| line.starts_with("$ "))
}

/// Is it a command line that is ours, or one that ours needs?
fn matters(line: &str) -> bool {
    let mut rest = line;
    while let Some((_, after)) = rest.split_once(' ').filter(|(first, _)| variable(first).is_some()) {
        rest = after;
    }
    let program = rest.split(' ').next().unwrap_or_default();
    ["portevoix", "cd", "cat"].contains(&program)
        || rest.starts_with("cargo run --release")
        || rest.contains("| portevoix ")
        || rest.contains("&& portevoix ")
}

/// `NAME=value`, parted.
fn variable(word: &str) -> Option<(String, String)> {
    let (name, value) = word.split_once('=')?;
    let sound =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    sound.then(|| (name.to_owned(), value.to_owned()))
}

/// A line as programs, each with its arguments.
fn stages(line: &str) -> Vec<Stage> {
    let (mut found, mut stage, mut goes) = (vec![], Stage::default(), None);
    for token in tokens(line) {
        match (token, goes.take()) {
            (Token::Sign('|' | '&' | ';'), _) => found.push(std::mem::take(&mut stage)),
            (Token::Sign(sign), _) => goes = Some(sign),
            (Token::Word(name), Some('<')) => stage.input = Some(name),
            (Token::Word(name), Some(_)) => stage.output = Some(name),
            (Token::Word(word), None) => match variable(&word).filter(|_| stage.words.is_empty()) {
                Some(pair) => stage.variables.push(pair),
                None => stage.words.push(word),
            },
        }
    }
    found.push(stage);
    found.retain(|stage| !stage.words.is_empty());
    for stage in &mut found {
        // How whoever has the sources runs the same program.
        if stage.words.starts_with(&["cargo", "run", "--release"].map(str::to_owned)) {
            stage.words.splice(..3, ["portevoix".to_owned()]);
            stage.words.retain(|word| word != "--");
        }
    }
    assert!(!found.is_empty(), "{line}");
    found
}

#[derive(Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Sign(char),
}

fn tokens(line: &str) -> Vec<Token> {
    let (mut found, mut word, mut quote) = (vec![], None::<String>, None);
    for letter in line.chars() {
        match (letter, quote) {
            (letter, Some(open)) if letter == open => quote = None,
            (letter, Some(_)) => word.get_or_insert_default().push(letter),
            ('\'' | '"', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            ('#', None) if word.is_none() => break,
            (' ' | '|' | '<' | '>' | '&' | ';', None) => {
                found.extend(word.take().map(Token::Word));
                if letter != ' ' && found.last() != Some(&Token::Sign(letter)) {
                    found.push(Token::Sign(letter));
                }
            }
            (letter, None) => word.get_or_insert_default().push(letter),
        }
    }
    assert_eq!(quote, None, "a quotation mark is not closed: {line}");
    found.extend(word.map(Token::Word));
    found
}

#[test]
fn a_line_is_read_as_a_shell_reads_it() {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let line = "A_1='x y' portevoix a 'b | c' \"d\" e#f --g='' < in.csv > out.csv   # why";
    let stage = Stage {
        variables: vec![("A_1".to_owned(), "x y".to_owned())],
        words: words(&["portevoix", "a", "b | c", "d", "e#f", "--g="]),
        input: Some("in.csv".to_owned()),
        output: Some("out.csv".to_owned()),
    };
    assert_eq!(stages(line), [stage]);
    let piped: Vec<_> =
        stages("cd x && cargo run --release -- demo --speed 5 | jq .").into_iter().map(|s| s.words).collect();
    assert_eq!(piped, [words(&["cd", "x"]), words(&["portevoix", "demo", "--speed", "5"]), words(&["jq", "."])]);
    for (line, does) in [
        ("portevoix", true),
        ("portevoix plan", true),
        ("portevoix: it failed", false),
        ("PORTEVOIX_LANG=fr portevoix plan", true),
        ("A=1 B=2 portevoix plan", true),
        ("PORTEVOIX__X=1", false),
        ("cargo run --release", true),
        ("cargo install cargo-fuzz", false),
        ("cat x | portevoix network count", true),
        ("tests/run", false),
    ] {
        assert_eq!(matters(line), does, "{line}");
    }
}
