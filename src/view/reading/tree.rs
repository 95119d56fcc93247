//! The agenda as a tree over the blocks: which runs of blocks and which sections a section holds.

use std::ops::Range;

use crate::model::Minutes;

/// Sections deeper than this are drawn as part of the one around them.
const DEEPEST: usize = 8;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// What stands at the top.
    pub top: Vec<Part>,
    /// What stands in each section, after its heading.
    pub sections: Vec<Node>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    pub parts: Vec<Part>,
    /// How many speeches it holds, those of its subsections included.
    pub speeches: usize,
    /// 0 at the top.
    pub depth: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A run of blocks without a section among them.
    Run(Range<usize>),
    Section(usize),
}

impl Tree {
    pub fn of(minutes: &Minutes) -> Tree {
        let count = minutes.sections.len();
        let mut children = vec![Vec::new(); count];
        let mut top = Vec::new();
        let mut depth = vec![0; count];
        for (index, section) in minutes.sections.iter().enumerate() {
            // A parent comes before its children; anything else stands at the top.
            match section.parent.filter(|parent| *parent < index && depth[*parent] < DEEPEST) {
                Some(parent) => {
                    depth[index] = depth[parent] + 1;
                    children[parent].push(index);
                }
                None if section.parent.is_none() => top.push(index),
                None => {}
            }
        }
        let node = |index: usize| {
            let section = &minutes.sections[index];
            let inner = section.blocks.start + 1..section.blocks.end;
            let before = |block| minutes.speeches.partition_point(|speech| speech.blocks.start < block);
            let speeches = before(section.blocks.end).saturating_sub(before(section.blocks.start));
            Node { parts: parts(minutes, inner, &children[index]), speeches, depth: depth[index] }
        };
        let sections = (0..count).map(node).collect();
        Tree { top: parts(minutes, 0..minutes.blocks.len(), &top), sections }
    }

    /// The sections of a part list.
    pub fn subsections(parts: &[Part]) -> impl Iterator<Item = usize> + '_ {
        parts.iter().filter_map(|part| match part {
            Part::Section(index) => Some(*index),
            Part::Run(_) => None,
        })
    }
}

/// Tiles `range` with the sections among it and the runs between them. A section that does not fit
/// is left out, and its blocks are part of a run: nothing is drawn twice or lost.
fn parts(minutes: &Minutes, range: Range<usize>, sections: &[usize]) -> Vec<Part> {
    let end = range.end.min(minutes.blocks.len());
    let mut at = range.start.min(end);
    let mut parts = Vec::new();
    let run = |parts: &mut Vec<Part>, from: usize, to: usize| {
        if from < to {
            parts.push(Part::Run(from..to));
        }
    };
    for &index in sections {
        let blocks = &minutes.sections[index].blocks;
        if at <= blocks.start && blocks.start < blocks.end && blocks.end <= end {
            run(&mut parts, at, blocks.start);
            parts.push(Part::Section(index));
            at = blocks.end;
        }
    }
    run(&mut parts, at, end);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, BlockKind, Section};
    use crate::span::Span;

    fn section(parent: Option<usize>, blocks: Range<usize>) -> Section {
        Section { level: 1, parent, number: None, heading: vec![], span: Span::default(), blocks }
    }

    #[test]
    fn every_block_is_drawn_once() {
        let minutes = Minutes {
            blocks: vec![Block { kind: BlockKind::Unknown, span: Span::default() }; 10],
            sections: vec![section(None, 1..8), section(Some(0), 3..5), section(Some(0), 4..9), section(None, 8..10)],
            ..Minutes::default()
        };
        let tree = Tree::of(&minutes);
        assert_eq!(tree.top, [Part::Run(0..1), Part::Section(0), Part::Section(3)]);
        // The third overlaps the second and does not fit: its blocks stay in the run.
        assert_eq!(tree.sections[0].parts, [Part::Run(2..3), Part::Section(1), Part::Run(5..8)]);
    }
}
