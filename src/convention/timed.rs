//! What programs that write down meetings print besides the words.

use crate::scan::{Table, table};

/// What a saved chat prints before who wrote, and between him and whom he wrote to.
pub const CHAT_FROM: &[&str] = &["From ", "from ", "開始 ", "差出人 "];
pub const CHAT_TO: &[&str] = &[" to ", " To ", " 宛先 ", " から "];

/// How a line ends that tells that the recording began or ended.
pub const RECORDING: &[&str] = &[
    "文字起こしを開始しました",
    "文字起こしを停止しました",
    "録画を開始しました",
    "録画を停止しました",
    "に終了しました",
    "started transcription",
    "stopped transcription",
];

/// How a name begins that a program gave to a voice.
pub static VOICES: Table = table!("話者 発言者 スピーカー 参加者 Speaker SPEAKER_ speaker");

/// Character references of captions that stand for no word.
pub static BLANK_REFERENCES: Table = table!("&nbsp; &lrm; &rlm; &#8203;");
