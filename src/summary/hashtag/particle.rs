//! What may follow a Korean noun within its word: particles, the copula, the
//! endings of 하다 and 되다, plural and address.
//!
//! Deliberately absent: a dictionary. Whether the stem is a noun is not asked.

use super::super::initial::Initials;
use super::super::words::words;

/// Particles and endings, of which up to four may follow one another.
const PARTICLES: &[&str] = words!("은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 에게 께 께서 랑 이랑 까지 부터 \
    마저 조차 밖에 뿐 대로 마다 치고 서 로서 으로서 로써 으로써 보다 처럼 같이 나 이나 라도 이라도 든 이든 \
    든지 이든지 란 이란 라 이라 라는 이라는 라고 이라고 라며 이라며 며 이며 고 이고 인 이던 이자 일 임 이다 다 \
    입니다 이었다 였다 이었던 였던 이었음 였음 인데 이지만 지만 이므로 므로 이면 면 이어서 여서 이라서 라서 \
    들 씨 님 측 등 및 형 급 당 간 내 별 상 적 적인 적으로 식 용 발 행 요 여 아 야" by b' ');

/// Ways in which a noun becomes a verb or an adjective.
const VERBAL: &[&str] = words!("하 할 한 함 해 했 합 하는 되 될 된 됨 돼 됐 됩 시키 시킨 시킬 시켜 시켰 당하 당한 스러 롭" by b' ');

/// The syllables that particles and endings begin with.
static INITIALS: Initials = Initials::empty().with(PARTICLES).with(VERBAL);

/// Whether `rest`, the remainder of a word behind a noun, is no more than
/// particles and endings.
pub(super) fn is_ending(rest: &[char]) -> bool {
    rest.first()
        .is_none_or(|first| INITIALS.contain(*first) && (is_verbal(rest) || are_particles(rest, 4)))
}

/// Whether `rest`, the remainder of a word behind a noun, is nothing or marks
/// its case.
pub(super) fn is_case(rest: &str) -> bool {
    const CASES: &[&str] =
        words!("은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 보다 까지 부터 에는 에도" by b' ');
    rest.is_empty() || CASES.contains(&rest)
}

/// Whether `rest` makes a verb of the noun before it (`하더라도`, `된`).
pub(super) fn is_verbal(rest: &[char]) -> bool {
    VERBAL.iter().any(|ending| starts_with(rest, ending))
}

/// The length of the particles at the end of a word of Hangul, so that at
/// least two syllables remain; 0 where there are none.
pub(super) fn suffix(word: &[char]) -> usize {
    (2..word.len())
        .find(|&stem| word.get(stem..).is_some_and(is_ending))
        .map_or(0, |stem| word.len() - stem)
}

fn are_particles(rest: &[char], most: usize) -> bool {
    rest.is_empty()
        || (most > 0
            && PARTICLES.iter().any(|particle| {
                starts_with(rest, particle)
                    && rest
                        .get(particle.chars().count()..)
                        .is_some_and(|rest| are_particles(rest, most - 1))
            }))
}

fn starts_with(rest: &[char], prefix: &str) -> bool {
    let mut rest = rest.iter();
    prefix.chars().all(|char| rest.next() == Some(&char))
}
