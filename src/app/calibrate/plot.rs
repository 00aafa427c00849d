//! Plots as SVG, readable in light and in dark: colours follow what the reader's system asks for.
use std::fmt::Write as _;

/// A scale from values to places in the picture.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    pub(super) log: bool,
}

impl Scale {
    /// Where this value stands; beyond the ends it stands at the end.
    pub(super) fn at(&self, value: f64) -> f64 {
        let of = |value: f64| if self.log { value.max(f64::MIN_POSITIVE).ln() } else { value };
        let (low, high) = (of(self.from.0), of(self.from.1));
        let part = ((of(value) - low) / (high - low)).clamp(0.0, 1.0);
        self.to.0 + part * (self.to.1 - self.to.0)
    }
}

/// A picture being drawn.
pub(super) struct Plot {
    size: (f64, f64),
    title: String,
    body: String,
}

const STYLE: &str = "\
:root{color-scheme:light dark}\
.paper{fill:#fff}.ink{fill:#1d2433}.pale{fill:#5b6478}.rule{stroke:#c9cfdb}.axis{stroke:#5b6478}\
.a{fill:#2459c7;stroke:#2459c7}.b{fill:#b3541e;stroke:#b3541e}.c{fill:#1b7f5c;stroke:#1b7f5c}\
.limit{stroke:#b3261e;stroke-dasharray:4 4}\
@media(prefers-color-scheme:dark){.paper{fill:#12161f}.ink{fill:#e8ecf5}.pale{fill:#a3adc2}.rule{stroke:#38415a}\
.axis{stroke:#a3adc2}.a{fill:#8fb4ff;stroke:#8fb4ff}.b{fill:#ffab73;stroke:#ffab73}.c{fill:#6fd6ae;stroke:#6fd6ae}\
.limit{stroke:#ff8f87}}";

impl Plot {
    pub(super) fn new(width: f64, height: f64, title: &str) -> Self {
        Self { size: (width, height), title: escaped(title), body: String::new() }
    }

    fn add(&mut self, what: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.body.write_fmt(format_args!("{what}\n"));
    }

    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64), width: f64) {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.add(format_args!(
            "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke-width=\"{width}\"/>"
        ));
    }

    /// A rectangle between two corners.
    pub(super) fn bar(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let (x, y, width, height) = (x1.min(x2), y1.min(y2), (x1 - x2).abs(), (y1 - y2).abs());
        self.add(format_args!(
            "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" stroke=\"none\"/>"
        ));
    }

    pub(super) fn dot(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        self.add(format_args!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>"));
    }

    /// Text; `anchor` is `start`, `middle` or `end`.
    pub(super) fn text(&mut self, class: &str, (x, y): (f64, f64), anchor: &str, text: &str) {
        let text = escaped(text);
        self.add(format_args!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    /// The finished picture.
    pub(super) fn svg(self) -> String {
        let ((width, height), title, body) = (self.size, self.title, self.body);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\" font-family=\"system-ui,sans-serif\" font-size=\"13\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n\
             <rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n{body}</svg>\n"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_where_they_end_and_words_are_escaped() {
        let scale = Scale { from: (1.0, 100.0), to: (0.0, 10.0), log: true };
        assert_eq!([0.0, 1.0, 10.0, 100.0, 1e9].map(|value| scale.at(value).round()), [0.0, 0.0, 5.0, 10.0, 10.0]);
        let mut plot = Plot::new(10.0, 10.0, "a < b");
        plot.text("ink", (1.0, 1.0), "start", "R&D <b>");
        let svg = plot.svg();
        assert!(svg.contains("a &lt; b") && svg.contains("R&amp;D &lt;b&gt;") && !svg.contains("<b>"));
    }
}
