//! Files of any size to a real S3, by presigned URLs that it checks.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use storage_clients::{ByteStream, bkend};
use storage_flows::{KEY, Service};
use tokio::process::{Child, Command};

const MIB: u64 = 1024 * 1024;

fn client(service: &Service) -> bkend::Client {
    let client = bkend::Client::builder().base_url(&service.url);
    let client = client.api_key(KEY).bearer_token("a token");
    client.build().expect("a client")
}

/// A file whose parts all differ.
fn file(folder: &Path, bytes: u64) -> PathBuf {
    let path = folder.join("video.mp4");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).expect("a file"));
    for number in 0..bytes / 8 {
        let word = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        file.write_all(&word.to_le_bytes()).expect("it is written");
    }
    path
}

fn same(one: &Path, other: &Path) -> bool {
    std::fs::read(one).expect("a file") == std::fs::read(other).expect("a file")
}

/// A process that uploads.
fn process(service: &Service, source: &str, state: Option<&Path>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_client"));
    command.arg(&service.url).arg(source).args(state);
    command.stdout(Stdio::piped()).kill_on_drop(true);
    command.spawn().expect("a process")
}

#[tokio::test(flavor = "multi_thread")]
async fn small_and_large_files_arrive() {
    let (service, folder) = (
        Service::start().await,
        tempfile::tempdir().expect("a folder"),
    );
    for (bytes, parts) in [(5 * MIB, 0), (100 * MIB, 13)] {
        let path = file(folder.path(), bytes);
        client(&service)
            .upload_file(&*path)
            .send()
            .await
            .expect("it is uploaded");
        assert!(same(&service.file("video.mp4"), &path));
        assert_eq!((service.part_urls(), service.loose_parts()), (parts, 0));
        let link = client(&service)
            .create_download_url("video.mp4")
            .send()
            .await;
        let link = link.expect("a URL").into_data();
        let copy = folder.path().join("copy.mp4");
        let mut file = tokio::fs::File::create(&copy).await.expect("a file");
        let stored = ByteStream::download(link.url.expose())
            .await
            .expect("a file");
        let written = stored.into_data().write_to(&mut file).await;
        assert_eq!(written.expect("all of it"), bytes);
        assert!(same(&copy, &path));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn expired_urls_are_replaced() {
    let (service, folder) = (
        Service::start().await,
        tempfile::tempdir().expect("a folder"),
    );
    service.expire(1);
    let path = file(folder.path(), 5 * MIB);
    client(&service)
        .upload_file(&*path)
        .send()
        .await
        .expect("in one piece");
    service.expire(3);
    let path = file(folder.path(), 20 * MIB);
    client(&service)
        .upload_file(&*path)
        .send()
        .await
        .expect("in parts");
    assert!(same(&service.file("video.mp4"), &path));
    assert_eq!(service.part_urls(), 3 + 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_upload_leaves_nothing() {
    let (service, folder) = (
        Service::start().await,
        tempfile::tempdir().expect("a folder"),
    );
    let path = file(folder.path(), 100 * MIB);
    let (told, mut half) = tokio::sync::watch::channel(0);
    let upload = client(&service).upload_file(&*path);
    let upload = upload.on_progress(move |now| _ = told.send(now.sent));
    let mut sent = tokio::spawn(upload.send());
    tokio::select! {
        _ = &mut sent => panic!("it is too fast"),
        result = half.wait_for(|sent| *sent > 50 * MIB) => assert!(result.is_ok()),
    }
    sent.abort();
    for _ in 0..500 {
        tokio::time::sleep(Duration::from_millis(10)).await;
        if service.loose_parts() == 0 {
            break;
        }
    }
    assert_eq!(service.loose_parts(), 0);
    assert!(!service.file("video.mp4").exists());
}

/// A process that is killed has no time to give anything up; the next one goes on.
#[tokio::test(flavor = "multi_thread")]
async fn another_process_goes_on() {
    let (service, folder) = (
        Service::start().await,
        tempfile::tempdir().expect("a folder"),
    );
    let path = file(folder.path(), 200 * MIB);
    let state = folder.path().join("state.json");
    let source = path.to_str().expect("a path");
    let mut first = process(&service, source, Some(&state));
    while service.loose_parts() < 8 {
        assert!(
            first.try_wait().expect("a process").is_none(),
            "it is too fast"
        );
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    first.kill().await.expect("it is killed");
    let text = std::fs::read_to_string(&state).expect("a state");
    let kept: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let sent = kept["parts"].as_array().expect("a list").len();
    assert!(sent > 0 && sent < 25, "{text}");
    assert!(!text.contains("http"), "{text}");

    let before = service.part_urls();
    let second = process(&service, source, Some(&state));
    let output = second.wait_with_output().await.expect("a process");
    assert!(output.status.success());
    assert_eq!(service.part_urls() - before, 25 - sent);
    assert!(same(&service.file("video.mp4"), &path));
    assert_eq!(service.loose_parts(), 0);
}

/// 3 GiB in constant memory: a stream that nobody holds, and a file that is a hole.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "writes 12 GiB"]
async fn three_gib_take_less_than_64_mib() {
    const SIZE: u64 = 3 * 1024 * MIB;
    let folder = tempfile::tempdir().expect("a folder");
    let hole = folder.path().join("hole");
    let file = std::fs::File::create(&hole).expect("a file");
    file.set_len(SIZE).expect("a hole");
    let stream = format!("stream:{SIZE}");
    for source in [&*stream, hole.to_str().expect("a path")] {
        let service = Service::start().await;
        let began = std::time::Instant::now();
        let client = process(&service, source, None);
        let output = client.wait_with_output().await.expect("a process");
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).expect("two numbers");
        let peaks: Vec<u64> = text
            .split_whitespace()
            .map(|peak| peak.parse().unwrap())
            .collect();
        let grown = peaks[1] - peaks[0];
        let seconds = began.elapsed().as_secs();
        println!(
            "{source}: {} KiB, {} at its peak, {seconds} s",
            peaks[0], peaks[1]
        );
        assert!(grown < 64 * 1024, "{grown} KiB more");
        let name = if source == stream { "blob" } else { "hole" };
        let stored = std::fs::metadata(service.file(name)).expect("it is there");
        assert_eq!(stored.len(), SIZE);
    }
}
