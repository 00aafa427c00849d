//! The file that holds the keys of pseudonyms: one line `version key` each, for the owner's eyes alone.
//!
//! It is read anew whenever a key is needed, so that a version that another process added is used at once, and written
//! whole beside itself and then renamed, so that it is never half there.
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret as _, SecretString};

use super::owner;
use crate::flow::port::{KeyError, Keys};
use crate::reach::pseudonym::Key;

/// Name of the file in the data folder, where the configuration names no other.
pub const NAME: &str = "audience.keys";

/// The file.
#[derive(Clone, Debug)]
pub struct KeyFile {
    path: PathBuf,
}

impl KeyFile {
    /// At `path`; it need not exist yet.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// May others than the owner read it? `false` where nobody can say.
    #[must_use]
    pub fn is_open_to_others(&self) -> bool {
        owner::is_open(&self.path)
    }

    /// Its path with more behind: never the path itself, whatever the operator named it.
    fn beside(&self, ending: &str) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(ending);
        path.into()
    }

    fn text(&self) -> Result<SecretString, KeyError> {
        match std::fs::read_to_string(&self.path) {
            Ok(text) => Ok(text.into()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new().into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Puts `text` in the file's place.
    fn replace(&self, text: &SecretString) -> std::io::Result<()> {
        let beside = self.beside(".new");
        // Whatever a program that died left there, and whoever may read it.
        match std::fs::remove_file(&beside) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = owner::file().write(true).create_new(true).open(&beside)?;
        file.write_all(text.expose_secret().as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&beside, &self.path)?;
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    }
}

impl Keys for KeyFile {
    fn all(&self) -> Result<BTreeMap<i64, Key>, KeyError> {
        read(self.text()?.expose_secret())
    }

    fn add(&self, version: i64, key: &Key) -> Result<(), KeyError> {
        // Held until the end: two programs that add a key at once do not lose one.
        let lock = owner::file().create(true).append(true).open(self.beside(".lock"))?;
        lock.lock()?;
        let text = self.text()?;
        if read(text.expose_secret())?.contains_key(&version) {
            return Err(std::io::Error::from(ErrorKind::AlreadyExists).into());
        }
        let end = if text.expose_secret().is_empty() || text.expose_secret().ends_with('\n') { "" } else { "\n" };
        let more = format!("{}{end}{version} {}\n", text.expose_secret(), key.to_hex().expose_secret());
        Ok(self.replace(&more.into())?)
    }
}

/// Reads the lines. What is wrong is named by its line and never quoted.
fn read(text: &str) -> Result<BTreeMap<i64, Key>, KeyError> {
    let mut keys = BTreeMap::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = || KeyError::Unreadable(format!("line {} is not a version and a key", at + 1));
        let (version, key) = line.trim().split_once(' ').ok_or_else(wrong)?;
        let version: i64 = version.parse().ok().filter(|version| *version > 0).ok_or_else(wrong)?;
        let key = Key::from_hex(key.trim()).map_err(|_| wrong())?;
        if keys.insert(version, key).is_some() {
            return Err(KeyError::Unreadable(format!("line {} names version {version} again", at + 1)));
        }
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    use super::*;

    fn key(seed: u64) -> Key {
        Key::generate(&mut ChaCha8Rng::seed_from_u64(seed))
    }

    #[test]
    fn keys_are_added_for_the_owner_alone_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = KeyFile::new(folder.path().join(NAME));
        assert!(file.all().unwrap().is_empty());
        file.add(1, &key(1)).unwrap();
        file.add(2, &key(2)).unwrap();
        assert!(file.add(2, &key(3)).is_err(), "a version has one key for ever");
        let all = file.all().unwrap();
        let hex: Vec<(i64, String)> =
            all.iter().map(|(version, key)| (*version, key.to_hex().expose_secret().to_owned())).collect();
        assert_eq!(
            hex,
            [(1, key(1).to_hex().expose_secret().to_owned()), (2, key(2).to_hex().expose_secret().to_owned())]
        );
        assert!(!file.is_open_to_others());
        assert!(!folder.path().join("audience.keys.new").exists());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let path = folder.path().join(NAME);
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
            assert!(file.is_open_to_others());
            // Written anew, it is the owner's again.
            file.add(3, &key(3)).unwrap();
            assert!(!file.is_open_to_others());
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_not_quoted() {
        let good = key(1).to_hex().expose_secret().to_owned();
        assert_eq!(read(&format!("\n1 {good}\r\n\n  7   {good}  \n")).unwrap().len(), 2);
        let bad = [
            "secret".to_owned(),
            "1 secret".to_owned(),
            format!("0 {good}"),
            format!("-1 {good}"),
            format!("x {good}"),
            good.clone(),
            format!("1 {good}0"),
            format!("1 {good}\n1 {good}"),
        ];
        for text in bad {
            let error = read(&text).err().unwrap_or_else(|| panic!("taken: {text}")).to_string();
            assert!(error.contains("line") && !error.contains("secret") && !error.contains(&good), "{error}");
        }
    }
}
