//! A run of blocks: speeches, and what stands between them.

use yew::Html;

use super::super::build::built;
use super::super::dom::classed;
use super::super::scene::Scene;
use super::reach::{LEAST, is_long};
use super::{lines, speech};

pub fn draw(scene: &Scene) -> Html {
    let speeches = &scene.document.minutes.speeches;
    let end = scene.blocks.end.min(scene.document.minutes.blocks.len());
    let mut at = scene.blocks.start;
    let mut next = speeches.partition_point(|speech| speech.blocks.end <= at);
    let great = scene.blocks.len() >= LEAST;
    let mut run = classed("div", if great { "mv-run mv-run--great" } else { "mv-run" });
    while at < end {
        let (from, to) = speeches
            .get(next)
            .map_or((end, end), |speech| (speech.blocks.start.clamp(at, end), speech.blocks.end.clamp(at, end)));
        run = run.each(lines::draw(scene, at..from));
        if from < to {
            run = run.add(speech::draw(scene, next, from..to));
        }
        next += 1;
        at = to.max(from);
    }
    // Of a short record yew changes what is to be changed, and all else stays.
    if is_long(&scene.document.minutes) { built(run.into()) } else { run.into() }
}
