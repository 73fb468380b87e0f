//! Rows: invocations of the runtime's macros.

/// An invocation of a macro of the runtime, `path! { head { rows } }`, one row a line. rustfmt leaves
/// what is in its braces alone.
#[derive(Clone, Debug)]
pub struct Rows {
    /// `crate::runtime::object`
    pub path: &'static str,
    /// What stands before the rows' brace.
    pub head: String,
    /// What stands between the commas.
    pub rows: Vec<String>,
}

impl Rows {
    pub(super) fn text(&self) -> String {
        let (path, head) = (self.path, &self.head);
        if self.rows.is_empty() {
            return format!("{path}! {{ {head} {{}} }}");
        }
        let mut text = format!("{path}! {{\n    {head} {{\n");
        for row in &self.rows {
            let end = if row.starts_with("..") { "" } else { "," };
            text.extend(["        ", row, end, "\n"]);
        }
        text.push_str("    }\n}");
        text
    }
}
