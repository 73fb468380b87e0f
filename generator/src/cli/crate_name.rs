//! Crate name: what `--name` accepts.

/// A name that Cargo accepts, and that Rust code can import.
pub(super) fn parse(name: &str) -> Result<String, String> {
    let starts_well = name.starts_with(|first: char| first.is_ascii_alphabetic());
    if !starts_well
        || !name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    {
        return Err(
            "a crate name starts with a letter and has only ASCII letters, digits, `-` and `_`"
                .to_owned(),
        );
    }
    if name.len() > 64 {
        return Err("a crate name has at most 64 characters".to_owned());
    }
    let reserved = [
        "alloc",
        "build",
        "core",
        "deps",
        "examples",
        "incremental",
        "proc_macro",
        "std",
        "test",
    ];
    let import = name.replace('-', "_");
    if reserved.contains(&import.as_str()) || syn::parse_str::<syn::Ident>(&import).is_err() {
        return Err("this name is reserved by Rust or Cargo".to_owned());
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn names_are_those_that_cargo_and_rust_accept() {
        for name in ["pets", "storage-clients", "a1_b", "S3"] {
            assert_eq!(parse(name).as_deref(), Ok(name));
        }
        let long = "x".repeat(65);
        for name in [
            "",
            "1a",
            "-a",
            "_",
            "a b",
            "a/b",
            "../a",
            "a\"b",
            "über",
            "a.b",
            "type",
            "std",
            "proc-macro",
            &long,
        ] {
            assert!(parse(name).is_err(), "{name} is no crate name");
        }
    }
}
