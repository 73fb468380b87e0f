//! Causes: what the generator lacks, or why it is not the generator's.
//!
//! A table for people: it says nothing about whether a scenario passes.

/// Words of scenarios' names, and the cause of their misses; the first that fits.
const CAUSES: &[(&[&str], &str)] = &[
    (
        &["_ServerDrivenPagination_", "_listWithNextLink"],
        "following a link that an answer gives",
    ),
    (
        &[
            "_PathExpansion_",
            "_ReservedExpansion_",
            "Parameters_Path_optional",
        ],
        "none: OpenAPI cannot say it, as the emitter warns",
    ),
    (
        &["MissingDiscriminator"],
        "none: the answer lacks what the contract requires",
    ),
];

/// The cause of a scenario's miss.
pub(crate) fn of(scenario: &str) -> &'static str {
    CAUSES
        .iter()
        .find(|(words, _)| words.iter().any(|word| scenario.contains(word)))
        .map_or("not looked into yet", |(_, cause)| cause)
}
