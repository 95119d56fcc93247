//! Cutting a span of the source into marked and unmarked slices, losing nothing.

use crate::span::Span;

/// Cuts `whole` at `marks`, which are in order: slices with the value of the mark that covers them.
/// Marks that lie outside or overlap an earlier one count only with what is left of them.
pub fn cut<T: Copy>(whole: Span, marks: impl IntoIterator<Item = (Span, T)>) -> Vec<(Span, Option<T>)> {
    let mut slices = Vec::new();
    let mut at = whole.start;
    for (span, value) in marks {
        let start = span.start.max(at);
        let end = span.end.min(whole.end);
        if start < end {
            push(&mut slices, Span::new(at, start), None);
            push(&mut slices, Span::new(start, end), Some(value));
            at = end;
        }
    }
    push(&mut slices, Span::new(at, whole.end), None);
    slices
}

fn push<T>(slices: &mut Vec<(Span, Option<T>)>, span: Span, value: Option<T>) {
    if !span.is_empty() {
        slices.push((span, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_tile_the_whole_whatever_the_marks() {
        let whole = Span::new(10, 20);
        let marks =
            [(Span::new(0, 12), 'a'), (Span::new(11, 15), 'b'), (Span::new(3, 4), 'c'), (Span::new(19, 40), 'd')];
        let slices = cut(whole, marks);
        assert_eq!(
            slices,
            [
                (Span::new(10, 12), Some('a')),
                (Span::new(12, 15), Some('b')),
                (Span::new(15, 19), None),
                (Span::new(19, 20), Some('d')),
            ]
        );
        assert_eq!(cut::<()>(Span::new(4, 4), []), []);
    }
}
