//! Confusions and macro F1.

use minutes_viewer::act::Act;

use crate::rows::ACTS;

/// How often each act of the gold (first) was judged as each act (second).
#[derive(Default, Clone)]
pub struct Confusions([[usize; Act::COUNT]; Act::COUNT]);

impl Confusions {
    pub fn add(&mut self, gold: Act, judged: Act) {
        self.0[gold as usize][judged as usize] += 1;
    }

    /// Precision, recall, F1 of a class.
    fn of(&self, class: usize) -> (f64, f64, f64) {
        let right = self.0[class][class] as f64;
        let gold = self.0[class].iter().sum::<usize>() as f64;
        let judged = self.0.iter().map(|row| row[class]).sum::<usize>() as f64;
        let part = |all: f64| if all == 0.0 { 0.0 } else { right / all };
        let f1 = if gold + judged == 0.0 { 0.0 } else { 2.0 * right / (gold + judged) };
        (part(judged), part(gold), f1)
    }

    pub fn accuracy(&self) -> f64 {
        let right = (0..Act::COUNT).map(|class| self.0[class][class]).sum::<usize>();
        right as f64 / self.0.iter().flatten().sum::<usize>().max(1) as f64
    }

    /// The mean over the acts that the gold has.
    pub fn macro_f1(&self) -> f64 {
        let present: Vec<usize> = (0..Act::COUNT).filter(|class| self.0[*class].iter().any(|n| *n > 0)).collect();
        present.iter().map(|class| self.of(*class).2).sum::<f64>() / present.len().max(1) as f64
    }

    pub fn print(&self) {
        print!("{:<12}", "gold");
        ACTS.iter().for_each(|act| print!("{:>5}", &act[..act.len().min(4)]));
        println!("{:>7}{:>6}{:>6}", "P", "R", "F1");
        for (class, act) in ACTS.iter().enumerate() {
            print!("{act:<12}");
            self.0[class].iter().for_each(|n| print!("{n:>5}"));
            let (precision, recall, f1) = self.of(class);
            println!("{precision:>7.2}{recall:>6.2}{f1:>6.2}");
        }
        println!("accuracy {:.3}", self.accuracy());
        println!("macro F1 {:.3}", self.macro_f1());
    }
}
