//! Patterns in both syntaxes.

use super::super::translate::{Refusal, translate, unwrapped};

#[test]
fn same_meaning_in_both_syntaxes() {
    for (ecma, yes, no) in [
        (r"^\d+$", "12", "\u{663}"),
        (r"^\w-\w$", "a-b", "\u{e9}-b"),
        (r"^[\w-.]+$", "a-b.c", "a b"),
        (r"^[a-z\d_-]*$", "a-1_", "A"),
        (r"^[+--]$", ",", "a"),
        (r"^[[\]]$", "[", "a"),
        (r"^[a&&b]+$", "a&b", "c"),
        (r"^[^\s]+$", "a", "\u{a0}"),
        (r"^\/v\d\-x$", "/v1-x", "v1-x"),
        (r"^{a}$", "{a}", "a"),
        (r"^a{2,3}$", "aaa", "a"),
        (r"^a{,3}$", "a{,3}", "aaa"),
        (r"^\u00e9\x41$", "\u{e9}A", "eA"),
        (r"^\uD83D\uDE00$", "\u{1f600}", "a"),
        (r"^\u{1F600}$", "\u{1f600}", "a"),
        (r"^\p{Lu}+$", "\u{c9}", "\u{e9}"),
        (r"^a.b$", "a b", "a\u{2028}b"),
        (r"^\cJ$", "\n", "J"),
        (r"^[\b]$", "\u{8}", "b"),
        (r"\bcat\b", "a cat", "cats"),
        (r"^[^]$", "\n", ""),
        (r"\Aab\Z", "ab", "abc"),
        (r"/^ab$/", "ab", "abc"),
        (r"^[1-9][0-9]+[%]$", "60%", "60"),
        (r"^]$", "]", "a"),
        (r"^(?<y>\d{4})$", "2024", "24"),
        (r"^a@b\.c$", "a@b.c", "a@bxc"),
        (r"^\_\#\ $", "_# ", "x"),
    ] {
        let rust = translate(unwrapped(ecma)).expect("it is supported");
        let regex =
            regex::Regex::new(&rust).unwrap_or_else(|error| panic!("{ecma} -> {rust}: {error}"));
        assert!(regex.is_match(yes), "{ecma} -> {rust} should match {yes:?}");
        assert!(
            !regex.is_match(no),
            "{ecma} -> {rust} should not match {no:?}"
        );
    }
}

#[test]
fn what_regex_does_not_have() {
    for (ecma, refusal) in [
        ("(?=a)", Refusal::LookAround),
        ("(?!a)", Refusal::LookAround),
        ("(?<=a)b", Refusal::LookAround),
        ("(?<!a)b", Refusal::LookAround),
        (r"(a)\1", Refusal::BackReference),
        (r"(?<n>a)\k<n>", Refusal::BackReference),
        ("[a", Refusal::Invalid),
        ("a\\", Refusal::Invalid),
        (r"\uD83D", Refusal::Invalid),
    ] {
        assert_eq!(translate(ecma), Err(refusal), "{ecma}");
    }
}
