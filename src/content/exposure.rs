//! What a picture's file tells beside the picture: its size in pixels, and where it was taken.
//!
//! Only the structure is read, never the picture: bounds are checked, and what is broken tells nothing.

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Exposure {
    /// Width and height in pixels.
    pub(super) size: Option<(u32, u32)>,
    /// The file names the place where the picture was taken.
    pub(super) located: bool,
}

/// Reads a PNG or JPEG file.
pub(super) fn of(bytes: &[u8]) -> Exposure {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") { png(bytes) } else { jpeg(bytes) }
}

/// PNG (ISO/IEC 15948): chunks of length, name, data and checksum; `eXIf` holds what a camera says.
fn png(bytes: &[u8]) -> Exposure {
    let mut found = Exposure::default();
    let mut at = 8;
    while let (Some(length), Some(name)) = (number(bytes, at), bytes.get(at + 4..at + 8)) {
        let length = length as usize;
        let Some(data) = at.checked_add(8).and_then(|from| bytes.get(from..from.checked_add(length)?)) else { break };
        match name {
            b"IHDR" => found.size = number(data, 0).zip(number(data, 4)),
            b"eXIf" => found.located |= located(data),
            b"iTXt" | b"tEXt" => found.located |= names_place(data),
            // Camera data may stand behind the picture.
            _ => {}
        }
        at += 12 + length;
    }
    found
}

/// JPEG (ITU-T T.81): segments of marker and length, up to the start of the scan.
fn jpeg(bytes: &[u8]) -> Exposure {
    let mut found = Exposure::default();
    let mut at = 2;
    while let Some(&[0xff, marker]) = bytes.get(at..at + 2) {
        // Fill bytes.
        if marker == 0xff {
            at += 1;
            continue;
        }
        let Some(length) = bytes.get(at + 2..at + 4).map(|two| usize::from(two[0]) << 8 | usize::from(two[1])) else {
            break;
        };
        let Some(data) = bytes.get(at + 4..at + 2 + length.max(2)) else { break };
        match marker {
            // Start of frame, of every way of coding.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                if let Some(&[high, low, wide, narrow]) = data.get(1..5) {
                    let two = |high: u8, low: u8| u32::from(high) << 8 | u32::from(low);
                    found.size = Some((two(wide, narrow), two(high, low)));
                }
            }
            0xe1 => match data.strip_prefix(b"Exif\0\0") {
                Some(exif) => found.located |= located(exif),
                None => found.located |= names_place(data),
            },
            0xda => break,
            _ => {}
        }
        at += 2 + length.max(2);
    }
    found
}

/// Does this Exif block (a TIFF file; CIPA DC-008) hold a latitude or longitude?
fn located(exif: &[u8]) -> bool {
    const GPS: u16 = 0x8825;
    let little = match exif.get(..4) {
        Some(b"II*\0") => true,
        Some(b"MM\0*") => false,
        _ => return false,
    };
    let long = |at: usize| -> Option<u32> {
        let four: [u8; 4] = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let short = |at: usize| -> Option<u16> {
        let two: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    // The tags of a directory, each with where its value stands; a directory has at most 65,535.
    let tags = |directory: usize| {
        let count = usize::from(short(directory).unwrap_or(0));
        (0..count).map_while(move |index| {
            let at = directory.checked_add(2)?.checked_add(12 * index)?;
            Some((short(at)?, long(at + 8)?))
        })
    };
    let Some(first) = long(4) else { return false };
    let gps = tags(first as usize).find(|(tag, _)| *tag == GPS);
    // 1 to 4: hemisphere and degrees. A block with a version alone tells no place.
    gps.is_some_and(|(_, at)| tags(at as usize).any(|(tag, _)| (1..=4).contains(&tag)))
}

/// Does an XMP block name a latitude?
fn names_place(data: &[u8]) -> bool {
    const NAME: &[u8] = b"GPSLatitude";
    data.windows(NAME.len()).any(|part| part == NAME)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    }

    /// A PNG file of this size with these further chunks, as far as anybody looks.
    pub(in crate::content) fn drawn(width: u32, height: u32, more: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        let mut file = [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &head)].concat();
        for (name, data) in more {
            file.extend(chunk(name, data));
        }
        [file, chunk(b"IEND", b"")].concat()
    }

    /// An Exif block whose directory of places holds this tag.
    pub(in crate::content) fn exif(tag: u16) -> Vec<u8> {
        let entry = |tag: u16, value: u32| [&tag.to_be_bytes()[..], &[0, 4, 0, 0, 0, 1], &value.to_be_bytes()].concat();
        let first = [&[0u8, 1][..], &entry(0x8825, 26), &[0; 4]].concat();
        [&b"MM\0*"[..], &8u32.to_be_bytes(), &first, &[0, 1], &entry(tag, 0)].concat()
    }

    #[test]
    fn size_and_place_are_read_from_the_structure_alone() {
        assert_eq!(of(&drawn(1200, 630, &[])), Exposure { size: Some((1200, 630)), located: false });
        for (tag, expected) in [(0, false), (1, true), (2, true), (4, true), (5, false), (29, false)] {
            assert_eq!(of(&drawn(1, 1, &[(b"eXIf", &exif(tag))])).located, expected, "{tag}");
            let segment = [&b"Exif\0\0"[..], &exif(tag)].concat();
            let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
            let frame = [0xff, 0xc2, 0, 11, 8, 0, 100, 0, 200, 1, 1, 0x11, 0];
            let file = [&b"\xff\xd8\xff\xe1"[..], &length, &segment, &[0xff], &frame, b"\xff\xda"].concat();
            assert_eq!(of(&file), Exposure { size: Some((200, 100)), located: expected }, "{tag}");
            // Cut anywhere, it ends and tells nothing that is not there.
            assert!((0..file.len()).all(|end| expected || !of(&file[..end]).located));
        }
        let xmp = drawn(1, 1, &[(b"iTXt", b"XML:com.adobe.xmp\0<x exif:GPSLatitude=\"48,51N\"/>")]);
        assert!(of(&xmp).located);
        for broken in [&b""[..], b"\xff\xd8", b"\xff\xd8\xff\xe1\0\0", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR"] {
            assert_eq!(of(broken), Exposure::default());
        }
    }
}
