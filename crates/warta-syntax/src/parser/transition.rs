use crate::Deprel;

/// A step of the arc-hybrid system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transition {
    /// The next token goes onto the stack.
    Shift,
    /// The top of the stack hangs on the next token, or is the root if none is left.
    Left(Deprel),
    /// The top of the stack hangs on the token below it.
    Right(Deprel),
}

impl Transition {
    /// How many numbers [`Transition::number`] may give.
    pub const COUNT: usize = 1 + 2 * Deprel::ALL.len();

    /// The label that stands for the step in a model.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Transition::Shift => 0,
            Transition::Left(deprel) => 1 + 2 * deprel as u8,
            Transition::Right(deprel) => 2 + 2 * deprel as u8,
        }
    }

    /// The step with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Transition> {
        let Some(rest) = number.checked_sub(1) else {
            return Some(Transition::Shift);
        };
        let deprel = Deprel::ALL.get(usize::from(rest / 2)).copied()?;
        Some(if rest % 2 == 0 { Transition::Left(deprel) } else { Transition::Right(deprel) })
    }
}

/// A token that hangs on another, as features see it.
#[derive(Clone, Copy, Debug)]
pub struct Child {
    /// Its index in the sentence.
    pub token: u32,
    /// How it hangs.
    pub deprel: Deprel,
}

/// A token with what hangs on it so far: the outermost two on each side, and how
/// many there are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Node {
    /// Its index in the sentence.
    pub token: u32,
    /// Outermost children before the token.
    pub left: [Option<Child>; 2],
    /// Outermost children behind the token.
    pub right: [Option<Child>; 2],
    /// Number of children before the token.
    pub lefts: u8,
    /// Number of children behind the token.
    pub rights: u8,
    /// The item below on the stack.
    below: u32,
}

const NOTHING: u32 = u32::MAX;

/// A parse under way. Cheap to copy: stacks share their lower parts in a [`Forest`].
#[derive(Clone, Copy, Debug)]
pub struct State {
    top: u32,
    depth: u32,
    /// The next token, with its children.
    next: Node,
    length: u32,
}

/// The stack items of all parses of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Forest {
    nodes: Vec<Node>,
}

impl Forest {
    /// Forgets all items and keeps the memory.
    pub fn clear(&mut self) {
        self.nodes.clear();
    }
}

impl State {
    /// Nothing read of a sentence of so many tokens.
    #[must_use]
    pub fn start(length: usize) -> State {
        State { top: NOTHING, depth: 0, next: Node::default(), length: length as u32 }
    }

    /// Whether every token has its head.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.depth == 0 && self.at_end()
    }

    /// Whether all tokens are read; then the next token is the root above them.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.next.token >= self.length
    }

    /// The next token with its children; at the end, one past the last.
    #[must_use]
    pub fn next(&self) -> &Node {
        &self.next
    }

    /// The items of the stack, from the top.
    pub fn stack<'f>(&self, forest: &'f Forest) -> impl Iterator<Item = &'f Node> + use<'f> {
        let top = forest.nodes.get(self.top as usize);
        core::iter::successors(top, |node| forest.nodes.get(node.below as usize))
    }

    /// Whether a step may be taken. A state that is not final always has one, and
    /// whichever are taken, exactly one token becomes the root.
    #[must_use]
    pub fn allows(&self, transition: Transition) -> bool {
        match transition {
            Transition::Shift => !self.at_end(),
            Transition::Left(deprel) if self.at_end() => self.depth == 1 && deprel == Deprel::Root,
            Transition::Left(deprel) => self.depth > 0 && deprel != Deprel::Root,
            Transition::Right(deprel) => self.depth > 1 && deprel != Deprel::Root,
        }
    }

    /// The state after a step. A step that is not allowed changes nothing.
    #[must_use]
    pub fn after(&self, transition: Transition, forest: &mut Forest) -> State {
        let mut state = *self;
        let (top, below) = {
            let mut items = self.stack(forest).copied();
            (items.next(), items.next())
        };
        match (transition, top, below) {
            _ if !self.allows(transition) => {}
            (Transition::Shift, ..) => {
                let next = Node { below: self.top, ..self.next };
                state.push(next, self.depth, forest);
                state.next = Node { token: self.next.token + 1, ..Node::default() };
            }
            (Transition::Left(deprel), Some(top), _) => {
                let child = Child { token: top.token, deprel };
                state.next.left = [Some(child), state.next.left[0]];
                state.next.lefts = state.next.lefts.saturating_add(1);
                (state.top, state.depth) = (top.below, self.depth - 1);
            }
            (Transition::Right(deprel), Some(top), Some(mut below)) => {
                let child = Child { token: top.token, deprel };
                below.right = [Some(child), below.right[0]];
                below.rights = below.rights.saturating_add(1);
                state.push(below, self.depth - 2, forest);
            }
            _ => {}
        }
        state
    }

    fn push(&mut self, node: Node, depth: u32, forest: &mut Forest) {
        self.top = forest.nodes.len() as u32;
        self.depth = depth + 1;
        forest.nodes.push(node);
    }

    /// The arc that a step draws: the token that hangs, and its head if it is not
    /// the root.
    #[must_use]
    pub fn arc(
        &self,
        transition: Transition,
        forest: &Forest,
    ) -> Option<(u32, Option<u32>, Deprel)> {
        let mut items = self.stack(forest);
        let top = items.next()?.token;
        match transition {
            Transition::Shift => None,
            Transition::Left(deprel) => {
                Some((top, (!self.at_end()).then_some(self.next.token), deprel))
            }
            Transition::Right(deprel) => Some((top, Some(items.next()?.token), deprel)),
        }
    }
}
