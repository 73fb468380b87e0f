//! Joined members: one text of a value.

use super::Shape;

impl Shape<'_> {
    /// The members in a row, with glue between them.
    #[inline]
    pub(in crate::runtime::client) fn joined(&self, glue: &str) -> String {
        let mut row = String::new();
        let mut between = "";
        self.each(&mut |text| {
            row.push_str(between);
            row.push_str(text);
            between = glue;
        });
        row
    }
}
