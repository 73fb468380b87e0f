//! Page: lines below the quotes and list items that they stand in.

/// Deeper than this, what stands in a list or a quote is no longer indented.
const DEEPEST: usize = 8;

/// What indents its lines.
enum Container {
    Quote,
    /// A list item: its marker, until it is written, then as many spaces.
    Item {
        marker: String,
        written: bool,
        loose: bool,
    },
}

/// A list: the number of its next item, if it has numbers.
struct List {
    next: Option<u64>,
    items: usize,
    loose: bool,
}

/// Lines being written.
#[derive(Default)]
pub(super) struct Page {
    pub(super) lines: Vec<String>,
    containers: Vec<Container>,
    lists: Vec<List>,
    /// Whether a blank line has to stand before the next block.
    apart: bool,
}

impl Page {
    /// Whether no block stands here yet.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Writes a block: a paragraph, a fence, a table.
    pub(super) fn block(&mut self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        if self.apart {
            let blank = self.prefix(false).trim_end().to_owned();
            self.lines.push(blank);
        }
        for line in lines {
            let line = self.prefix(true) + line;
            self.lines.push(line.trim_end().to_owned());
        }
        self.apart = true;
    }

    pub(super) fn open_quote(&mut self) {
        self.containers.push(Container::Quote);
    }

    pub(super) fn close(&mut self) {
        if let Some(Container::Item { loose, .. }) = self.containers.pop()
            && let Some(list) = self.lists.last_mut()
        {
            list.loose |= loose;
        }
    }

    pub(super) fn open_list(&mut self, start: Option<u64>) {
        // A number other than 1 would continue the paragraph before it.
        if let Some(Container::Item { loose: false, .. }) = self.containers.last() {
            self.apart = self.apart && start.is_some_and(|start| start != 1);
        }
        self.lists.push(List {
            next: start,
            items: 0,
            loose: false,
        });
    }

    pub(super) fn close_list(&mut self) {
        self.lists.pop();
        self.apart = !self.lines.is_empty();
    }

    pub(super) fn open_item(&mut self) {
        let mut marker = "- ".to_owned();
        if let Some(list) = self.lists.last_mut() {
            if list.items > 0 {
                self.apart = list.loose;
            }
            list.items += 1;
            if let Some(number) = &mut list.next {
                marker = format!("{number}. ");
                *number = (*number + 1).min(999_999_999);
            }
        }
        self.containers.push(Container::Item {
            marker,
            written: false,
            loose: false,
        });
    }

    /// Tells that the item has paragraphs, so that blank lines stand between the items.
    pub(super) fn loosen(&mut self) {
        if let Some(Container::Item { loose, .. }) = self.containers.last_mut() {
            *loose = true;
        }
    }

    fn prefix(&mut self, text: bool) -> String {
        let mut prefix = String::new();
        for container in self.containers.iter_mut().take(DEEPEST) {
            match container {
                Container::Quote => prefix.push_str("> "),
                Container::Item {
                    marker,
                    written: true,
                    ..
                } => prefix.extend(marker.chars().map(|_| ' ')),
                Container::Item {
                    marker, written, ..
                } if text => {
                    prefix.push_str(marker);
                    *written = true;
                }
                // The blank line before an item belongs to what the list stands in.
                Container::Item { .. } => break,
            }
        }
        prefix
    }
}
