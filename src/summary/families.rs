//! Numbered features, by what is looked at.
//!
//! A feature is a value of a family: the family says what is looked at, the
//! value what was seen. Each has one weight, so that a score is a sum and can be
//! fitted. Deliberately absent: the features, which stand where they are asked
//! for.

/// The place of a feature in a table of weights.
pub(super) type Feature = u16;

/// Makes an enumeration `Family`, each with the number of its values, and
/// `COUNT`, the number of all features.
macro_rules! families {
    ($($(#[$doc:meta])* $name:ident: $size:expr,)*) => {
        /// What is looked at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Family {
            $($(#[$doc])* $name,)*
        }

        /// How many values each family has.
        const SIZES: &[u16] = &[$($size,)*];

        /// How many families there are.
        pub(super) const FAMILY_COUNT: usize = SIZES.len();

        /// The families by name, each with the number of its values.
        #[cfg(feature = "fit")]
        pub(in super::super) const FAMILIES: &[(&str, u16)] = &[$((stringify!($name), $size),)*];

        /// The first feature of each family, and behind them the number of all.
        const STARTS: [u16; FAMILY_COUNT + 1] = {
            let mut starts = [0; FAMILY_COUNT + 1];
            let mut family = 0;
            while family < FAMILY_COUNT {
                starts[family + 1] = starts[family] + SIZES[family];
                family += 1;
            }
            starts
        };

        /// How many features there are.
        pub(in super::super) const COUNT: usize = STARTS[FAMILY_COUNT] as usize;

        impl Family {
            /// The feature for a value; what is above the last value counts as that.
            pub(super) fn at(self, value: usize) -> Feature {
                let family = self as usize;
                STARTS[family] + (value as u16).min(SIZES[family] - 1)
            }
        }
    };
}
pub(super) use families;
