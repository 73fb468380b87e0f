//! Claid: its batch edits.

use serde_json::{Value, json};
use specwright_live::claid::model::{
    Adjustments, Background, BackgroundBlurOptions, BackgroundColor, BackgroundRemovalOptions,
    BatchEditAcceptedRequest, BatchEditAcceptedResponse, BatchEditRequest, BatchEditResultResponse,
    BatchInputOptions, BatchOutput, CropFit, CropFitType, CropMode, GenerativeOptions, HdrOptions,
    ImageOperations, ImageOutput, JpegOptions, JpegOptionsType, ObjectSelection, OutputMetadata,
    PhotoUpscale, PhotoUpscaleType, PrivacyOptions, ResizeHeight, Resizing, Restorations,
    RgbColorSpace, StyleTransfer, TaskStatus,
};

use super::{Extent, Row, example, sent};

const FOLDER: &str = "storage://storage_1/input_folder/";

pub(super) fn create_batch_edit() -> Vec<Row> {
    let answer = || (200, example("claid_batch_accepted"));
    let sent = || sent("POST", "/v1/image/edit/batch");
    let minimal = json!({ "input": FOLDER, "operations": {} });
    vec![
        Row::new(
            "create_batch_edit",
            Extent::Full,
            sent().json(everything()),
            answer(),
            |api| async move {
                let input = BatchInputOptions::new(FOLDER).recursive(true);
                let edit = BatchEditRequest::new(input, operations()).output(output());
                api.create_batch_edit(edit).send().await
            },
            is_accepted,
        ),
        Row::new(
            "create_batch_edit",
            Extent::Minimal,
            sent().json(minimal),
            answer(),
            |api| async move {
                let edit = BatchEditRequest::new(FOLDER, ImageOperations::new());
                api.create_batch_edit(edit).send().await
            },
            is_accepted,
        ),
    ]
}

pub(super) fn get_batch_edit() -> Vec<Row> {
    vec![Row::new(
        "get_batch_edit",
        Extent::Full,
        sent("GET", "/v1/image/edit/batch/1"),
        (200, example("claid_batch_result")),
        |api| async move { api.get_batch_edit(1).send().await },
        is_done,
    )]
}

fn is_accepted(answer: &BatchEditAcceptedResponse) {
    let task = answer.data.as_ref().expect("a task");
    assert_eq!(task.id, 1);
    assert_eq!(task.status, TaskStatus::Accepted);
    assert_eq!(
        task.result_url.as_deref(),
        Some("https://api.claid.ai/v1/image/edit/batch/1")
    );
    assert!(task.results.is_none() && task.errors.is_none());
    match &task.request {
        BatchEditAcceptedRequest::BatchEditRequest(request) => {
            let output = Some(BatchOutput::Url(
                "storage://storage_1/output_folder/".into(),
            ));
            assert_eq!(request.output, output);
        }
        other => panic!("{other:?}"),
    }
}

fn is_done(answer: &BatchEditResultResponse) {
    let task = answer.data.as_ref().expect("a task");
    assert_eq!(task.status, TaskStatus::Done);
    assert_eq!(task.errors.as_deref(), Some(&[][..]));
    let results = task.results.as_ref().expect("results");
    let widths: Vec<_> = results
        .iter()
        .map(|image| (image.input_object.width, image.output_object.width))
        .collect();
    assert_eq!(widths, [(200, 1000), (300, 1000)]);
    assert_eq!(results[1].input_object.mps, 0.09);
}

/// Each operation with all it takes.
fn operations() -> ImageOperations {
    let adjustments = Adjustments::new()
        .contrast(10)
        .exposure(-10)
        .hdr(HdrOptions::new().intensity(50).stitching(true))
        .saturation(5)
        .sharpness(20);
    let car = || ObjectSelection::new("the car");
    let blur = BackgroundBlurOptions::new()
        .category("cars")
        .level("high")
        .selective(car())
        .kind("lens");
    let removal = BackgroundRemovalOptions::new()
        .category("cars")
        .clipping(true)
        .selective(car());
    let background = Background::new()
        .blur(blur)
        .color(BackgroundColor::Transparent)
        .remove(removal);
    let style = StyleTransfer::new("https://image.site/style.png")
        .denoising_strength(0.75)
        .depth_strength(1.0)
        .prompt("a beach")
        .style_strength(0.5);
    ImageOperations::new()
        .adjustments(adjustments)
        .background(background)
        .generative(GenerativeOptions::new().style_transfer(style))
        .padding("5%")
        .privacy(
            PrivacyOptions::new()
                .blur_car_plate(true)
                .identity_crop(false),
        )
        .resizing(
            Resizing::new()
                .fit(CropFit::new(CropFitType::Crop).crop(CropMode::Smart))
                .height(ResizeHeight::Auto)
                .width(1000),
        )
        .restorations(
            Restorations::new()
                .decompress("auto")
                .polish(true)
                .upscale(PhotoUpscale::new(PhotoUpscaleType::Photo, "2")),
        )
}

fn output() -> ImageOutput {
    let jpeg = JpegOptions::new(JpegOptionsType::Jpeg)
        .progressive(true)
        .quality(80);
    ImageOutput::new()
        .destination("storage://storage_1/output_folder/")
        .format(jpeg)
        .metadata(
            OutputMetadata::new()
                .color_space(RgbColorSpace::new("RGB"))
                .dpi(300),
        )
}

/// The same in JSON.
fn everything() -> Value {
    json!({
        "input": { "source": FOLDER, "recursive": true },
        "operations": {
            "adjustments": {
                "contrast": 10,
                "exposure": -10,
                "hdr": { "intensity": 50, "stitching": true },
                "saturation": 5,
                "sharpness": 20,
            },
            "background": {
                "blur": {
                    "category": "cars",
                    "level": "high",
                    "selective": { "object_to_keep": "the car" },
                    "type": "lens",
                },
                "color": "transparent",
                "remove": {
                    "category": "cars",
                    "clipping": true,
                    "selective": { "object_to_keep": "the car" },
                },
            },
            "generative": {
                "style_transfer": {
                    "style_reference_image": "https://image.site/style.png",
                    "denoising_strength": 0.75,
                    "depth_strength": 1,
                    "prompt": "a beach",
                    "style_strength": 0.5,
                },
            },
            "padding": "5%",
            "privacy": { "blur_car_plate": true, "identity_crop": false },
            "resizing": {
                "fit": { "type": "crop", "crop": "smart" },
                "height": "auto",
                "width": 1000,
            },
            "restorations": {
                "decompress": "auto",
                "polish": true,
                "upscale": { "type": "photo", "version": "2" },
            },
        },
        "output": {
            "destination": "storage://storage_1/output_folder/",
            "format": { "type": "jpeg", "progressive": true, "quality": 80 },
            "metadata": { "color_space": { "type": "RGB" }, "dpi": 300 },
        },
    })
}
