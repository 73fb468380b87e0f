//! The cases, and both ways of each.

use std::error::Error;
use std::fmt;
use std::hint::black_box;

use reqwest::Url;
use tokio::runtime::{Builder, Runtime};

use crate::archive::{Archive, LENGTH};
use crate::runtime::File;
use crate::{calls, plain, records};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A path parameter, two query parameters, a body and an answer of JSON.
    Small,
    /// An answer of JSON, 10 MB of it.
    Large,
    /// The same JSON, read from memory.
    Decode,
    /// 1 GiB, read piece by piece.
    Download,
    /// 1 GiB, sent piece by piece.
    Upload,
}

impl Case {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Small,
        Self::Large,
        Self::Decode,
        Self::Download,
        Self::Upload,
    ];

    /// How often it is done to count what it allocates: connections are kept in lists that grow.
    pub fn counted(self) -> u32 {
        match self {
            Self::Small => 40,
            _ => 1,
        }
    }

    /// How often each side has its turn.
    pub fn rounds(self) -> u32 {
        match self {
            Self::Small => 10_000,
            Self::Large | Self::Decode => 60,
            Self::Download | Self::Upload => 10,
        }
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Small => "small call",
            Self::Large => "JSON answer of 10 MB",
            Self::Decode => "its decoding alone",
            Self::Download => "download of 1 GiB",
            Self::Upload => "upload of 1 GiB",
        })
    }
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The generated client.
    Generated,
    /// [`plain`].
    Written,
}

impl Side {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Generated, Self::Written];
}

/// Both clients of one server, on one thread.
pub struct Sides {
    runtime: Runtime,
    generated: calls::Client,
    written: plain::Client,
    records: String,
}

impl Sides {
    /// # Errors
    /// The clients cannot be made.
    pub fn new(url: &str) -> Result<Self, Box<dyn Error>> {
        let generated = calls::Client::builder().base_url(url);
        Ok(Self {
            runtime: Builder::new_current_thread().enable_all().build()?,
            generated: generated.bearer("a token of some length").build()?,
            written: plain::Client::new(Url::parse(url)?, "a token of some length")?,
            records: records::text(),
        })
    }

    /// Does it once.
    ///
    /// # Errors
    /// It went wrong, or the answer is not what it should be.
    pub fn run(&self, case: Case, side: Side) -> Result<(), Box<dyn Error>> {
        let found = match (case, side) {
            (Case::Decode, side) => self.decode(side)?,
            (case, Side::Generated) => self.runtime.block_on(self.generated(case))?,
            (case, Side::Written) => self.runtime.block_on(self.written(case))?,
        };
        let expected = match case {
            Case::Small => 2,
            Case::Large | Case::Decode => u64::from(records::COUNT),
            Case::Download => LENGTH,
            Case::Upload => 0,
        };
        if found == expected {
            Ok(())
        } else {
            Err(format!("{case}: {found} in place of {expected}").into())
        }
    }

    fn decode(&self, side: Side) -> serde_json::Result<u64> {
        let text = self.records.as_bytes();
        Ok(match side {
            Side::Generated => count(&serde_json::from_slice::<Vec<calls::model::Record>>(text)?),
            Side::Written => count(&serde_json::from_slice::<Vec<plain::Record>>(text)?),
        })
    }

    async fn generated(&self, case: Case) -> Result<u64, Box<dyn Error>> {
        let client = &self.generated;
        Ok(match case {
            Case::Small => {
                let lines = ["A-1", "B-2"].map(|sku| calls::model::Line::new(3, sku));
                let order = calls::model::OrderInput::new("A customer of ours", lines.to_vec());
                let call = client.create_order("spring sale", order);
                let call = call.channel("by phone").notify(true);
                count(&call.send().await?.lines)
            }
            Case::Large => count(&client.list_records().send().await?),
            Case::Download => {
                let mut pieces = client.get_archive().send().await?.into_data();
                let mut length = 0;
                while let Some(piece) = pieces.next().await {
                    length += black_box(piece?).len() as u64;
                }
                length
            }
            Case::Upload => {
                let file = File::stream(Archive::default()).length(LENGTH);
                client.put_archive(file).send().await?;
                0
            }
            Case::Decode => 0,
        })
    }

    async fn written(&self, case: Case) -> Result<u64, Box<dyn Error>> {
        let client = &self.written;
        Ok(match case {
            Case::Small => {
                let lines = ["A-1", "B-2"].map(|sku| plain::Line {
                    sku: sku.to_owned(),
                    quantity: 3,
                });
                let order = plain::OrderInput {
                    customer: "A customer of ours".to_owned(),
                    lines: lines.to_vec(),
                    note: None,
                };
                let call = client.create_order("spring sale", "by phone", true, &order);
                count(&call.await?.lines)
            }
            Case::Large => count(&client.list_records().await?),
            Case::Download => {
                let mut answer = client.get_archive().await?;
                let mut length = 0;
                while let Some(piece) = answer.chunk().await? {
                    length += black_box(piece).len() as u64;
                }
                length
            }
            Case::Upload => {
                client.put_archive(Archive::default()).await?;
                0
            }
            Case::Decode => 0,
        })
    }
}

fn count<T>(all: &[T]) -> u64 {
    black_box(all).len() as u64
}
