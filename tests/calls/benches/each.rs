//! Each side by itself, by Divan. `--bench calls` compares them in turn.

use std::sync::LazyLock;

use divan::{AllocProfiler, Bencher};
use specwright_calls::case::{Case, Side, Sides};
use specwright_calls::process::Server;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

static SERVER: LazyLock<Server> =
    LazyLock::new(|| Server::start(env!("CARGO_BIN_EXE_serve")).expect("the server starts"));

fn main() {
    divan::main();
}

#[divan::bench(args = Side::ALL)]
fn small(bencher: Bencher, side: Side) {
    each(bencher, Case::Small, side);
}

#[divan::bench(args = Side::ALL, sample_count = 20)]
fn large(bencher: Bencher, side: Side) {
    each(bencher, Case::Large, side);
}

#[divan::bench(args = Side::ALL, sample_count = 20)]
fn decode(bencher: Bencher, side: Side) {
    each(bencher, Case::Decode, side);
}

#[divan::bench(args = Side::ALL, sample_count = 3)]
fn download(bencher: Bencher, side: Side) {
    each(bencher, Case::Download, side);
}

#[divan::bench(args = Side::ALL, sample_count = 3)]
fn upload(bencher: Bencher, side: Side) {
    each(bencher, Case::Upload, side);
}

fn each(bencher: Bencher, case: Case, side: Side) {
    let sides = Sides::new(&SERVER.url).expect("both clients are made");
    sides.run(case, side).expect("the call is answered");
    bencher.bench_local(|| sides.run(case, side).expect("the call is answered"));
}
