// @generated from specs/bkend.yaml. Do not edit.

//! [`Client::upload_file`]: the calls that an upload is made of, in their order.

use super::Client;
use crate::bkend::model::{
    Bucket, Category, ErrorBody, FileInput, FileMetadata, FileObject, MultipartAbortInput,
    MultipartCompleteInput, MultipartInitInput, PartUrlInput, PresignedUploadInput, UploadedPart,
    Visibility,
};
use crate::runtime::upload::{
    Begun, Described, PartNumber, Plan, SentPart, Source, Steps, Target, Upload,
};
use crate::runtime::{Error, Secret};

/// What the contract says about uploads; sizes are in bytes.
const PLAN: Plan = Plan {
    single: true,
    multipart: true,
    threshold: 16_777_216,
    part_size: 8_388_608,
    md5: true,
};

impl Client {
    /// Uploads a file of any size: from a path, from memory or from a stream.
    ///
    /// - Up to 16 MiB: in one piece to the URL of [`create_presigned_upload`](Self::create_presigned_upload).
    /// - Above: [`init_multipart_upload`](Self::init_multipart_upload), each part to the URL of [`presign_part`](Self::presign_part), then [`complete_multipart_upload`](Self::complete_multipart_upload).
    /// - Then: [`create_file`](Self::create_file).
    ///
    /// An upload in parts that fails or is dropped is given up by [`abort_multipart_upload`](Self::abort_multipart_upload).
    pub fn upload_file(&self, source: impl Into<Source>) -> Upload<UploadFile> {
        let steps = UploadFile {
            client: self.clone(),
            bucket: None,
            category: None,
            height: None,
            metadata: None,
            visibility: None,
            width: None,
        };
        Upload::new(PLAN, steps, source)
    }
}

/// The calls of [`Client::upload_file`].
#[derive(Clone, Debug)]
pub struct UploadFile {
    client: Client,
    bucket: Option<Bucket>,
    category: Option<Category>,
    height: Option<i64>,
    metadata: Option<FileMetadata>,
    visibility: Option<Visibility>,
    width: Option<i64>,
}

impl Upload<UploadFile> {
    /// Bucket that holds the file.
    pub fn bucket(mut self, bucket: impl Into<Bucket>) -> Self {
        self.steps.bucket = Some(bucket.into());
        self
    }

    /// What the file is for.
    pub fn category(mut self, category: impl Into<Category>) -> Self {
        self.steps.category = Some(category.into());
        self
    }

    /// Height of the image, in pixels.
    pub fn height(mut self, height: i64) -> Self {
        self.steps.height = Some(height);
        self
    }

    /// Further facts about the file.
    pub fn metadata(mut self, metadata: FileMetadata) -> Self {
        self.steps.metadata = Some(metadata);
        self
    }

    /// Who may see the file.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.steps.visibility = Some(visibility.into());
        self
    }

    /// Width of the image, in pixels.
    pub fn width(mut self, width: i64) -> Self {
        self.steps.width = Some(width);
        self
    }
}

impl Steps for UploadFile {
    type Output = FileObject;
    type Failure = ErrorBody;

    async fn single(&self, file: &Described) -> Result<Target, Error<ErrorBody>> {
        let mut body = PresignedUploadInput::new(file.media_type(), file.name());
        body.file_size = Some(file.size()?);
        body.category.clone_from(&self.category);
        body.visibility.clone_from(&self.visibility);
        let answer = self
            .client
            .create_presigned_upload(body)
            .send()
            .await?
            .into_data();
        Ok(Target {
            url: answer.url,
            key: answer.key,
        })
    }

    async fn begin(&self, file: &Described) -> Result<Begun, Error<ErrorBody>> {
        let mut body = MultipartInitInput::new(file.media_type(), file.size()?, file.name());
        body.category.clone_from(&self.category);
        body.visibility.clone_from(&self.visibility);
        let answer = self
            .client
            .init_multipart_upload(body)
            .send()
            .await?
            .into_data();
        Ok(Begun {
            key: answer.key,
            upload_id: answer.upload_id,
        })
    }

    async fn part(
        &self,
        upload: &Begun,
        part: PartNumber,
    ) -> Result<Secret<String>, Error<ErrorBody>> {
        let body = PartUrlInput::new(&upload.key, part.number, &upload.upload_id);
        let answer = self.client.presign_part(body).send().await?.into_data();
        Ok(answer.url)
    }

    async fn complete(&self, upload: &Begun, parts: &[SentPart]) -> Result<(), Error<ErrorBody>> {
        let parts = parts
            .iter()
            .map(|part| UploadedPart::new(&part.etag, part.number))
            .collect();
        let body = MultipartCompleteInput::new(&upload.key, parts, &upload.upload_id);
        self.client.complete_multipart_upload(body).send().await?;
        Ok(())
    }

    async fn abort(&self, upload: &Begun) -> Result<(), Error<ErrorBody>> {
        let body = MultipartAbortInput::new(&upload.key, &upload.upload_id);
        self.client.abort_multipart_upload(body).send().await?;
        Ok(())
    }

    async fn register(&self, file: &Described, key: &str) -> Result<FileObject, Error<ErrorBody>> {
        let mut body = FileInput::new(file.media_type(), file.name(), key, file.size()?);
        body.bucket.clone_from(&self.bucket);
        body.height = self.height;
        body.metadata.clone_from(&self.metadata);
        body.visibility.clone_from(&self.visibility);
        body.width = self.width;
        Ok(self.client.create_file(body).send().await?.into_data())
    }
}
