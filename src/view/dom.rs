//! Virtual elements, written as chains.
//!
//! `html!` unrolls every element into its own code: 370 bytes of wasm each where a chain takes 140
//! (measured). The page has some two hundred kinds of element, and a budget.

use std::rc::Rc;

use yew::virtual_dom::{VNode, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

use crate::chunk::chunks;

/// An element under construction.
pub struct El(Rc<VTag>);

/// An element by its tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Rc::new(VTag::new(tag)))
}

/// An element with a class: most of them.
#[inline(never)]
pub fn classed(tag: &'static str, class: &'static str) -> El {
    el(tag).put("class", class)
}

/// Nothing.
pub fn nothing() -> Html {
    VNode::default()
}

impl El {
    fn tag(&mut self) -> &mut VTag {
        Rc::make_mut(&mut self.0)
    }

    /// An attribute known when compiling.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: &'static str) -> Self {
        // A string would be copied here.
        self.tag().add_attribute(name, AttrValue::Static(value));
        self
    }

    /// An attribute made from data.
    pub fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.attribute(name, value.into())
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        self.tag().add_attribute(name, value);
        self
    }

    /// An attribute that is there or not.
    pub fn put_if(self, condition: bool, name: &'static str, value: &'static str) -> Self {
        if condition { self.put(name, value) } else { self }
    }

    pub fn id(self, id: impl Into<AttrValue>) -> Self {
        self.set("id", id)
    }

    /// Words of the record: Japanese, whatever the interface speaks.
    pub fn ja(self) -> Self {
        self.put("lang", "ja")
    }

    /// Words that CSS draws (`content: attr(data-text)`): seen and heard, yet no text of the record.
    pub fn drawn(self, words: impl Into<AttrValue>) -> Self {
        self.set("data-text", words)
    }

    /// What tells this child from its siblings.
    #[inline(never)]
    pub fn key(mut self, key: usize) -> Self {
        self.tag().key = Some(key.into());
        self
    }

    /// Lets the element be found once it is drawn.
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.tag().node_ref = node.clone();
        self
    }

    /// A child.
    pub fn add(self, child: impl Into<Html>) -> Self {
        self.child(child.into())
    }

    #[inline(never)]
    fn child(mut self, child: Html) -> Self {
        self.tag().add_child(child);
        self
    }

    /// Children, in order.
    pub fn each<T: Into<Html>>(self, children: impl IntoIterator<Item = T>) -> Self {
        children.into_iter().fold(self, |parent, child| parent.child(child.into()))
    }

    /// Text: a word of the interface.
    #[inline(never)]
    pub fn say(self, text: &'static str) -> Self {
        self.child(VText::new(AttrValue::Static(text)).into())
    }

    /// Text: words made or read; very long ones in pieces.
    #[inline(never)]
    pub fn text(self, words: &str) -> Self {
        self.child(text(words))
    }
}

impl From<El> for Html {
    fn from(element: El) -> Html {
        VNode::VTag(element.0)
    }
}

/// Words as a node; very long ones in pieces that the engine lays out apart.
#[inline(never)]
pub fn text(words: &str) -> Html {
    let node = |words: &str| VText::new(Rc::<str>::from(words)).into();
    let pieces = chunks(words);
    if pieces.len() == 1 {
        return node(words);
    }
    pieces.into_iter().map(|piece| Html::from(classed("span", "mv-chunk").child(node(piece)))).collect()
}
