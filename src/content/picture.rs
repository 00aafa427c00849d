//! The picture of an item: there, inside the content folder, of a kind that every platform shows, and not too heavy.
use super::code;
use super::exposure;
use super::item::Image;
use super::report::Report;
use super::revision::hex_of;
use super::tree::At;

/// Largest picture, in bytes.
pub const MAX_IMAGE: usize = 5_000_000;

/// From this many bytes on, a picture is slow on phones and refused by some networks.
pub const HEAVY_IMAGE: usize = 1_000_000;
/// A picture whose longer side is more than this many times the shorter one is cropped wherever it is shown.
const STRETCHED: u32 = 3;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";

/// The picture `written`, looked up with `find`; `None` where the report says why.
pub(super) fn check<'f>(
    written: &At<String>,
    find: impl FnOnce(&str) -> Option<&'f [u8]>,
    report: &mut Report<'_>,
) -> Option<(Image, &'f [u8])> {
    let At { at, value: path } = written;
    if !stays_inside(path) {
        report.at(&code::IMAGE_ESCAPES, *at, &[("image", path)]);
        return None;
    }
    let Some(bytes) = find(path) else {
        report.at(&code::IMAGE_MISSING, *at, &[("image", path)]);
        return None;
    };
    if bytes.len() > MAX_IMAGE {
        let (size, limit) = (bytes.len().to_string(), MAX_IMAGE.to_string());
        report.at(&code::IMAGE_TOO_LARGE, *at, &[("image", path), ("bytes", &size), ("limit", &limit)]);
        return None;
    }
    // By its first bytes: the name may lie, and platforms refuse what it then turns out to be.
    if !bytes.starts_with(PNG) && !bytes.starts_with(JPEG) {
        report.at(&code::IMAGE_FORMAT, *at, &[("image", path)]);
        return None;
    }
    look(path, *at, bytes, report);
    Some((Image { path: path.clone(), sha256: hex_of(bytes) }, bytes))
}

/// What is wrong with a picture that can be shown.
fn look(path: &str, at: usize, bytes: &[u8], report: &mut Report<'_>) {
    let found = exposure::of(bytes);
    if found.located {
        report.at(&code::IMAGE_LOCATED, at, &[("image", path)]);
    }
    if let Some((width, height)) = found.size
        && width.max(height) > width.min(height).saturating_mul(STRETCHED)
    {
        let (width, height) = (width.to_string(), height.to_string());
        report.at(&code::IMAGE_STRETCHED, at, &[("image", path), ("width", &width), ("height", &height)]);
    }
    if bytes.len() > HEAVY_IMAGE {
        let (size, limit) = (bytes.len().to_string(), HEAVY_IMAGE.to_string());
        report.at(&code::IMAGE_HEAVY, at, &[("image", path), ("bytes", &size), ("limit", &limit)]);
    }
}

/// Does `path` name a file below the folder it starts from, on every operating system?
fn stays_inside(path: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.split('/').all(part) && !path.contains(['\\', ':']) && !path.chars().any(char::is_control)
}
