//! A process with the server alone: it says where it is, and ends when nobody writes to it any more.

use std::error::Error;

use specwright_calls::{records, server};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;

fn main() -> Result<(), Box<dyn Error>> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build()?.block_on(serve())
}

async fn serve() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let records = records::text().into();
    println!("http://{}", listener.local_addr()?);
    let (mut input, mut ignored) = (tokio::io::stdin(), [0; 64]);
    tokio::select! {
        ended = server::serve(listener, records) => ended?,
        read = input.read(&mut ignored) => drop(read?),
    }
    Ok(())
}
