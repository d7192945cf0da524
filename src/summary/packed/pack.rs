//! Packing: what [`Packed`](super::Packed) holds, made of words as they are
//! written when the program is compiled.

use super::{BUCKETS, HANGUL, MIDDLING, SHORT, Start, first_word};
use crate::summary::initial::syllable;

/// The layout of a list.
const fn layout(words: &str) -> u8 {
    let bytes = words.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        if matches!(bytes[at], b' ' | b'_') {
            return SHORT;
        }
        at = word_end(bytes, at) + 1;
        count += 1;
    }
    match count {
        0..=5 => SHORT,
        6..=50 => MIDDLING,
        _ => BUCKETS,
    }
}

/// Where the word that begins at that byte ends.
const fn word_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != b'|' {
        at += 1;
    }
    at
}

/// How many bytes the word between those takes.
const fn size(bytes: &[u8], from: usize, end: usize, layout: u8) -> usize {
    let (mut at, mut size) = (from, if layout > MIDDLING { 2 } else { 1 });
    while at < end {
        let hangul = syllable(bytes, at).is_some();
        at += if hangul { 3 } else { 1 };
        size += if hangul { 2 } else { 1 };
    }
    size
}

/// The bytes that the packed words take.
pub(in super::super) const fn packed_size(words: &str) -> usize {
    let (bytes, layout) = (words.as_bytes(), layout(words));
    let (mut at, mut sum) = (0, first_word(layout));
    while at < bytes.len() {
        let end = word_end(bytes, at);
        sum += size(bytes, at, end, layout);
        at = end + 1;
    }
    sum
}

/// Packs the words, those of a long list by their buckets.
pub(in super::super) const fn pack<const SIZE: usize>(words: &str) -> [u8; SIZE] {
    let (bytes, layout) = (words.as_bytes(), layout(words));
    let long = layout > MIDDLING;
    let mut packed = [0; SIZE];
    packed[0] = layout;
    // How long each bucket is, then where its next word goes.
    let mut next = [0; BUCKETS as usize];
    let (mut at, mut bits) = (0, 0_u64);
    while at < bytes.len() {
        let end = word_end(bytes, at);
        let start = Start::of(bytes.split_at(at).1);
        next[if long { start.bucket(layout) } else { 0 }] += size(bytes, at, end, layout);
        bits |= start.bit();
        at = end + 1;
    }
    if layout == MIDDLING {
        let (bits, mut index) = (bits.to_le_bytes(), 0);
        while index < bits.len() {
            packed[1 + index] = bits[index];
            index += 1;
        }
    }
    let (mut begin, mut turn) = (first_word(layout), 0);
    while turn <= next.len() {
        if long {
            packed[1 + 2 * turn] = begin as u8;
            packed[2 + 2 * turn] = (begin >> 8) as u8;
        }
        if turn < next.len() {
            (next[turn], begin) = (begin, begin + next[turn]);
        }
        turn += 1;
    }
    let (mut at, mut index) = (0, 0_u8);
    while at < bytes.len() {
        let end = word_end(bytes, at);
        let start = Start::of(bytes.split_at(at).1);
        let bucket = if long { start.bucket(layout) } else { 0 };
        let mut to = next[bucket];
        packed[to] = (size(bytes, at, end, layout) - 1) as u8;
        to += 1;
        if long {
            packed[to] = index;
            to += 1;
        }
        next[bucket] = pack_word(bytes, at, end, &mut packed, to);
        (at, index) = (end + 1, index.wrapping_add(1));
    }
    packed
}

/// Packs the word between those bytes, and tells where the next one goes.
const fn pack_word(bytes: &[u8], from: usize, end: usize, packed: &mut [u8], to: usize) -> usize {
    let (mut at, mut to) = (from, to);
    while at < end {
        if let Some(syllable) = syllable(bytes, at) {
            packed[to] = HANGUL | (syllable >> 8) as u8;
            packed[to + 1] = syllable as u8;
            (at, to) = (at + 3, to + 2);
        } else {
            packed[to] = bytes[at];
            (at, to) = (at + 1, to + 1);
        }
    }
    to
}
