//! Enums compared by what they are in JSON.

/// Gives an enum equality, order and a hash by its value in JSON.
///
/// A value that was not known when the crate was generated so has its place among those that were, and
/// keeps it once the contract lists it. It is also less code than what `derive` writes for an enum.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! compared {
    ($name:ident by $value:ident) => {
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.$value() == other.$value()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(self.cmp(other))
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                self.$value().cmp(&other.$value())
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.$value(), state);
            }
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use compared;
