//! Content for tests: the sample that is shipped, or items and schedules written in a line each.
use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use portevoix::content::{self, APPROVALS, Approval, SourceFile, append_approval};
use portevoix::flow::Catalogue;
use portevoix::flow::catalogue::CALENDAR;
use portevoix::id::Millis;

/// Content files under way.
#[derive(Clone, Default)]
pub(crate) struct Pages {
    items: Vec<(String, String)>,
    schedules: String,
    approved: Option<Millis>,
}

impl Pages {
    /// A channel.
    pub(crate) fn channel(mut self, id: &str, lang: &str) -> Self {
        let _ = writeln!(self.schedules, "[channel.{id}]\nlang = \"{lang}\"\n");
        self
    }

    /// A channel of a workspace outside, under its id there.
    pub(crate) fn outside(self, id: &str, (workspace, place): (&str, &str)) -> Self {
        self.channel(id, &format!("en\"\nworkspace = \"{workspace}\"\nid = \"{place}"))
    }

    /// A schedule: its lines, separated by semicolons.
    pub(crate) fn schedule(mut self, id: &str, lines: &str) -> Self {
        let _ = writeln!(self.schedules, "[schedule.{id}]\n{}\n", lines.replace(';', "\n"));
        self
    }

    /// An item in French and English, with a link.
    pub(crate) fn item(mut self, id: &str, kind: &str, words: &str) -> Self {
        for (lang, own) in [("fr", "Une idée"), ("en", "An idea")] {
            let page = format!(
                "---\ntitle: {own} {id}\nkind: {kind}\nlink: https://example.com/{id}\ncaptions:\n  \
                 - text: {own}, {words}.\n---\n{own}: {words}.\n"
            );
            self.items.push((format!("items/{id}.{lang}.md"), page));
        }
        self
    }

    /// The last item is somebody's, by this name.
    pub(crate) fn by(mut self, author: &str) -> Self {
        let last = self.items.len() - 2;
        for (_, page) in &mut self.items[last..] {
            *page = page.replacen("---\n", &format!("---\nauthor: {author}\n"), 1);
        }
        self
    }

    /// The file says that everything was approved then.
    pub(crate) fn approved(mut self, at: Millis) -> Self {
        self.approved = Some(at);
        self
    }

    /// `count` items whose texts have nothing in common, one in five of them promotional.
    pub(crate) fn items(mut self, count: u64) -> Self {
        for n in 0..count {
            let word = |k: u64| format!("w{:x}", (n * 8 + k).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40);
            let words = (0..6).map(word).collect::<Vec<_>>().join(" ");
            let kind = if n % 5 == 4 { "promotional" } else { "educational" };
            self = self.item(&format!("item-{n:04}"), kind, &words);
        }
        self
    }

    /// Everything, read and approved.
    pub(crate) fn read(self) -> Arc<Catalogue> {
        let mut files: Vec<SourceFile> = self.items.into_iter().map(|(path, text)| file(&path, text)).collect();
        files.push(file(CALENDAR, self.schedules));
        files.push(file("charter/charter.fr.md", "La charte.".into()));
        files.push(file("charter/charter.en.md", "The charter.".into()));
        let brand = "[organisation]\nname = \"Exemple\"\nzone = \"Europe/Paris\"\ncountry = \"FR\"\nlang = \"fr\"\n";
        files.push(file("brand.toml", brand.into()));
        let (library, _) = content::read(&files);
        let approved = library.items.values().fold(String::new(), |text, item| {
            let at = self.approved.unwrap_or(Millis(1_700_000_000_000));
            append_approval(
                &text,
                &Approval { item: item.id.clone(), revision: item.revision.clone(), by: "Zoé".into(), at },
            )
        });
        files.push(file(APPROVALS, approved));
        let (catalogue, findings) = Catalogue::read(&files, true);
        let errors: Vec<String> =
            findings.iter().filter(|f| f.code.severity == content::Severity::Error).map(ToString::to_string).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        Arc::new(catalogue)
    }
}

fn file(path: &str, text: String) -> SourceFile {
    SourceFile { path: path.into(), bytes: text.into_bytes() }
}

/// The sample content, as shipped.
pub(crate) fn sample() -> Arc<Catalogue> {
    static SAMPLE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| {
        let (catalogue, _) = Catalogue::read(&sample_files(), true);
        assert!(!catalogue.library.items.is_empty(), "no sample content");
        Arc::new(catalogue)
    });
    SAMPLE.clone()
}

/// Its files.
pub(crate) fn sample_files() -> Vec<SourceFile> {
    let mut files = vec![];
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), "", &mut files);
    files
}

fn walk(root: &Path, below: &str, files: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(root.join(below)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.path().is_dir() {
            walk(root, &path, files);
        } else {
            files.push(SourceFile { bytes: std::fs::read(entry.path()).unwrap(), path });
        }
    }
}

/// The sample with this `rules/company.toml` beside it.
pub(crate) fn with_company(rules: &str) -> Arc<Catalogue> {
    let mut files = sample_files();
    files.push(SourceFile { path: "rules/company.toml".into(), bytes: rules.into() });
    let (catalogue, findings) = Catalogue::read(&files, true);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:#?}");
    Arc::new(catalogue)
}
