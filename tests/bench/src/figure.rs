//! Figures: the median of runs, and how far they are apart.

use std::time::Duration;

/// Runs of one thing.
#[derive(Clone, Debug, Default)]
pub struct Figure(Vec<f64>);

impl Figure {
    pub fn add(&mut self, value: f64) {
        self.0.push(value);
        self.0.sort_by(f64::total_cmp);
    }

    pub fn add_time(&mut self, time: Duration) {
        self.add(time.as_secs_f64());
    }

    /// Nothing when nothing was measured.
    pub fn median(&self) -> Option<f64> {
        let (low, high) = (
            self.0.get((self.0.len().max(1) - 1) / 2)?,
            self.0.get(self.0.len() / 2)?,
        );
        Some(f64::midpoint(*low, *high))
    }

    /// `1.24 s (1.20 to 1.31)`
    pub fn seconds(&self) -> String {
        let Some(median) = self.median() else {
            return "–".to_owned();
        };
        match (self.0.first(), self.0.last()) {
            (Some(low), Some(high)) if self.0.len() > 1 => {
                format!("{} s ({} to {})", short(median), short(*low), short(*high))
            }
            _ => format!("{} s", short(median)),
        }
    }

    /// `48 MB`
    pub fn megabytes(&self) -> String {
        let megabytes = |median: f64| format!("{} MB", (median / 1e6).round());
        self.median().map_or_else(|| "–".to_owned(), megabytes)
    }
}

/// Three digits that say something.
pub fn short(value: f64) -> String {
    match value {
        _ if value < 1.0 => format!("{value:.3}"),
        _ if value < 10.0 => format!("{value:.2}"),
        _ => format!("{value:.1}"),
    }
}
