//! Sums of probabilities too small or too large for a float, in the tenths of
//! natural log odds that the weights are in.
//!
//! Deliberately absent: what the probabilities are of (`lattice`).

/// `factor` times e to the power of `tenths` tenths; nothing by default.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mass {
    tenths: i32,
    /// Zero, or 1 to some thousands.
    factor: f64,
}

impl Mass {
    /// What is certain.
    pub(super) const ONE: Self = Self {
        tenths: 0,
        factor: 1.0,
    };

    /// Multiplied by the odds that a sum of weights stands for.
    pub(super) fn times(self, tenths: i32) -> Self {
        Self {
            tenths: self.tenths + tenths,
            ..self
        }
    }

    /// The sum of both.
    pub(super) fn and(self, other: Self) -> Self {
        const LARGE: f64 = 1000.0;
        if self.factor == 0.0 || other.factor == 0.0 {
            return if self.factor == 0.0 { other } else { self };
        }
        let (high, low) = if self.tenths < other.tenths {
            (other, self)
        } else {
            (self, other)
        };
        let factor = high.factor + low.factor * power(low.tenths - high.tenths);
        if factor > LARGE {
            Self {
                tenths: high.tenths + 60,
                factor: factor * power(-60),
            }
        } else {
            Self { factor, ..high }
        }
    }

    /// What share of `all` the product of both is.
    pub(super) fn share(self, other: Self, all: Self) -> f64 {
        let factor = self.factor * other.factor / all.factor;
        factor * power(self.tenths + other.tenths - all.tenths)
    }
}

/// e to the power of so many tenths; where next to nothing remains, nothing.
fn power(tenths: i32) -> f64 {
    const OF_A_TENTH: f64 = 1.105_170_918_075_647_7;
    if tenths < -200 {
        0.0
    } else {
        OF_A_TENTH.powi(tenths)
    }
}
