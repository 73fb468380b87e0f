//! Schemas become models and types.
