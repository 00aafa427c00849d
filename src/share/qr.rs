//! An address as a QR code, to go on with on a phone.

use qrcode::types::{Color as Module, QrError};
use qrcode::{EcLevel, QrCode};
use resvg::tiny_skia::{Color, Paint, Pixmap, Rect, Transform};

/// Light modules around the code, without which readers do not find it (ISO/IEC 18004).
const QUIET: usize = 4;
/// Fewest pixels of a module: a camera that looks at a screen needs no fewer.
const MODULE_MIN: usize = 4;
/// About how wide the picture is, in pixels; wider only where the modules would be too small.
const WIDTH: usize = 480;
/// Longest address that is drawn, in bytes: what a code of 137 modules a side holds (version 30, correction M). The
/// standard goes on to 2,331 bytes in 177 modules, which a phone hardly reads off a screen.
pub const QR_MAX: usize = 1_370;

/// Why there is no QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QrFailure {
    /// The text has more than [`QR_MAX`] bytes.
    #[error("{0} bytes do not fit")]
    TooLong(usize),
    /// No room for the picture, or it cannot be written.
    #[error("the picture could not be made")]
    Picture,
}

/// `text` as a PNG: dark on white, four modules of white around, error correction M (a seventh of it may be lost).
///
/// # Errors
/// When the text is too long to be read off a screen, or there is no memory for the picture.
pub fn qr(text: &str) -> Result<Vec<u8>, QrFailure> {
    let too_long = QrFailure::TooLong(text.len());
    if text.len() > QR_MAX {
        return Err(too_long);
    }
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| match error {
        QrError::DataTooLong => too_long,
        _ => QrFailure::Picture,
    })?;
    draw(&code).ok_or(QrFailure::Picture)
}

fn draw(code: &QrCode) -> Option<Vec<u8>> {
    let (width, modules) = (code.width(), code.to_colors());
    let side = width + 2 * QUIET;
    let module = (WIDTH / side).max(MODULE_MIN);
    let pixels = u32::try_from(side * module).ok()?;
    let mut picture = Pixmap::new(pixels, pixels)?;
    picture.fill(Color::WHITE);
    let mut ink = Paint { anti_alias: false, ..Paint::default() };
    ink.set_color(Color::BLACK);
    for at in (0..modules.len()).filter(|at| modules[*at] == Module::Dark) {
        let corner = |index: usize| ((index + QUIET) * module) as f32;
        let square = Rect::from_xywh(corner(at % width), corner(at / width), module as f32, module as f32)?;
        picture.fill_rect(square, &ink, Transform::identity(), None);
    }
    picture.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of the picture, and the picture.
    fn scanned(text: &str) -> (String, Pixmap) {
        let picture = Pixmap::decode_png(&qr(text).unwrap()).unwrap();
        let side = picture.width() as usize;
        let grey = |x: usize, y: usize| picture.pixels()[y * side + x].red();
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, grey);
        let grids = seen.detect_grids();
        assert_eq!(grids.len(), 1, "{} bytes", text.len());
        let (meta, read) = grids[0].decode().unwrap();
        assert_eq!(meta.ecc_level, 0, "correction M, whose code is 0");
        (read, picture)
    }

    #[test]
    fn a_reader_gets_the_address_back() {
        for text in [
            "https://go.example.com/r/3Zb9xQ2kLmP".to_owned(),
            "https://x.com/intent/tweet?text=Je%20travaille%20chez%20portevoix.%0A%0AEnfin%20un%20chiffre%20honn%C3%AAte"
                .to_owned(),
            format!("https://x.com/intent/tweet?text={}", "%C3%A9a%20".repeat(70)),
            "x".repeat(QR_MAX),
        ] {
            assert_eq!(scanned(&text).0, text);
        }
    }

    #[test]
    fn it_is_dark_on_white_with_a_quiet_zone_and_modules_large_enough() {
        for text in ["https://go.example.com/r/3Zb9xQ2kLmP".to_owned(), "x".repeat(QR_MAX)] {
            let modules = QrCode::with_error_correction_level(&text, EcLevel::M).unwrap().width();
            let (_, picture) = scanned(&text);
            let side = picture.width() as usize;
            assert_eq!((picture.width(), side % (modules + 2 * QUIET)), (picture.height(), 0));
            let module = side / (modules + 2 * QUIET);
            assert!(module >= MODULE_MIN, "{module} pixels");
            for (index, pixel) in picture.pixels().iter().enumerate() {
                let (x, y) = (index % side / module, index / side / module);
                let inside = |at: usize| (QUIET..QUIET + modules).contains(&at);
                assert!(matches!(pixel.red(), 0 | 255) && pixel.alpha() == 255);
                assert!(pixel.red() == 255 || inside(x) && inside(y), "the quiet zone at {x}, {y}");
            }
            // The finder's corner is dark.
            assert_eq!(picture.pixels()[QUIET * module * side + QUIET * module].red(), 0);
        }
    }

    #[test]
    fn what_does_not_fit_is_said_and_not_drawn() {
        // The constant is the last that fits the version it names.
        let width = |bytes: usize| QrCode::with_error_correction_level("x".repeat(bytes), EcLevel::M).unwrap().width();
        assert_eq!((width(QR_MAX), width(QR_MAX + 1)), (137, 141));
        assert_eq!(qr(&"x".repeat(QR_MAX + 1)), Err(QrFailure::TooLong(QR_MAX + 1)));
        assert_eq!(qr(&"x".repeat(3_000_000)), Err(QrFailure::TooLong(3_000_000)));
        assert!(qr("").is_ok());
    }
}
