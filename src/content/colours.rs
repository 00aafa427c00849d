//! The colours of boards and cards, and whether people can read what is written in them.
use std::fmt;
use std::str::FromStr;

/// A colour without transparency. Written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

/// Least contrast of text on its background: WCAG 2.2, success criterion 1.4.3 (AA, text of normal size).
pub const MIN_CONTRAST: f64 = 4.5;

impl Colour {
    const fn rgb(hex: u32) -> Self {
        Self { red: (hex >> 16) as u8, green: (hex >> 8) as u8, blue: hex as u8 }
    }

    /// Relative luminance, 0 (black) to 1 (white), by WCAG 2.2's definition.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(self.red) + 0.7152 * channel(self.green) + 0.0722 * channel(self.blue)
    }

    /// Contrast ratio, 1 (the same) to 21 (black on white); the order does not matter.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// A text that is not `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a colour of the form #rrggbb: {0:?}")]
pub struct BadColour(String);

impl FromStr for Colour {
    type Err = BadColour;
    fn from_str(text: &str) -> Result<Self, BadColour> {
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()));
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        value.map(Self::rgb).ok_or_else(|| BadColour(text.chars().take(32).collect()))
    }
}

/// What boards and cards are drawn with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Behind everything.
    pub background: Colour,
    /// Text; at least [`MIN_CONTRAST`] on the background.
    pub text: Colour,
    /// Text that matters less; at least [`MIN_CONTRAST`] on the background too.
    pub muted: Colour,
    /// The empty part of a bar.
    pub track: Colour,
    /// What shall be noticed.
    pub accent: Colour,
    /// One for each place of the board, the first place first; never empty.
    pub ranks: Vec<Colour>,
}

impl Colours {
    /// The colour of the place `rank` (0 is the first); begins anew when there are more places than colours.
    #[must_use]
    pub fn rank(&self, rank: usize) -> Colour {
        self.ranks.get(rank % self.ranks.len().max(1)).copied().unwrap_or(self.accent)
    }
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            background: Colour::rgb(0x0f_17_2a),
            text: Colour::rgb(0xf8_fa_fc),
            muted: Colour::rgb(0x94_a3_b8),
            track: Colour::rgb(0x1e_29_3b),
            accent: Colour::rgb(0xf5_9e_0b),
            ranks: [0xf5_9e_0b, 0x38_bd_f8, 0xa7_8b_fa, 0x34_d3_99, 0xf4_72_b6].map(Colour::rgb).to_vec(),
        }
    }
}
