//! Budget: how much a document may grow while parts of it are copied to where they are used.

use serde_json::Value;

/// Values that copies may have in all. A contract of 64 MiB has fewer itself.
const VALUES: usize = 20_000_000;

/// What is left to spend.
#[derive(Debug)]
pub(super) struct Budget {
    left: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { left: VALUES }
    }
}

impl Budget {
    /// A copy, or nothing when the document would grow beyond all measure.
    pub(super) fn copy(&mut self, value: &Value) -> Option<Value> {
        self.spend(value)?;
        Some(value.clone())
    }

    fn spend(&mut self, value: &Value) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        match value {
            Value::Array(list) => list.iter().try_for_each(|value| self.spend(value)),
            Value::Object(object) => object.values().try_for_each(|value| self.spend(value)),
            // Long texts weigh more than a number.
            Value::String(text) => {
                self.left = self.left.checked_sub(text.len() / 64)?;
                Some(())
            }
            _ => Some(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn copies_until_it_is_spent() {
        let mut budget = Budget { left: 5 };
        assert_eq!(budget.copy(&json!([1, 2])), Some(json!([1, 2])));
        assert_eq!(budget.copy(&json!({"a": [null]})), None);
    }
}
