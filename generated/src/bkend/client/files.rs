// @generated from specs/bkend.yaml. Do not edit.

//! Calls of the group `Files`.
//!
//! Upload, register, find, change, delete and download files.

use super::Client;
use crate::bkend::model::{
    Bucket, DeletedFile, DownloadUrl, ErrorBody, FileInput, FileList, FileObject, FileUpdate,
    PresignedUpload, PresignedUploadInput, SortDirection, Visibility,
};
use crate::runtime::flow::{ItemStream, Paged, Pages, Turn};
use crate::runtime::{
    Fault, Operation, Options, PathStyle, Payload, QueryStyle, Response, Sending,
};

static CREATE_DOWNLOAD_URL: Operation = Operation {
    id: "create_download_url",
    method: "POST",
    path: "/v1/files/{fileId}/download-url",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Get a URL to download a file from.
    ///
    /// Answers with a URL for the file, which stops working after a time.
    ///
    /// `POST /v1/files/{fileId}/download-url`
    ///
    /// - `file_id`: Id of the file.
    pub fn create_download_url(&self, file_id: impl Into<String>) -> CreateDownloadUrl<'_> {
        CreateDownloadUrl {
            client: self,
            file_id: file_id.into(),
            options: Options::default(),
        }
    }
}

/// The request of [`Client::create_download_url`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CreateDownloadUrl<'c> {
    client: &'c Client,
    file_id: String,
    options: Options,
}

impl CreateDownloadUrl<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 401, 403, 404 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<DownloadUrl, ErrorBody> {
        let mut draft = self.client.core.draft(&CREATE_DOWNLOAD_URL, self.options);
        draft.path("fileId", PathStyle::Simple, &self.file_id);
        let ready = draft.ready(super::wire::create_download_url);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static CREATE_FILE: Operation = Operation {
    id: "create_file",
    method: "POST",
    path: "/v1/files",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Register an uploaded file.
    ///
    /// Saves the metadata of a file that has been uploaded.
    ///
    /// `POST /v1/files`
    pub fn create_file(&self, body: FileInput) -> CreateFile<'_> {
        CreateFile {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::create_file`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CreateFile<'c> {
    client: &'c Client,
    body: FileInput,
    options: Options,
}

impl CreateFile<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 409; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<FileObject, ErrorBody> {
        let mut draft = self.client.core.draft(&CREATE_FILE, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::create_file);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 409 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static CREATE_PRESIGNED_UPLOAD: Operation = Operation {
    id: "create_presigned_upload",
    method: "POST",
    path: "/v1/files/presigned-url",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Get a URL to upload a file to.
    ///
    /// Answers with a presigned URL.
    /// Upload the file to it, then register the file with `create_file`.
    ///
    /// `POST /v1/files/presigned-url`
    pub fn create_presigned_upload(&self, body: PresignedUploadInput) -> CreatePresignedUpload<'_> {
        CreatePresignedUpload {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::create_presigned_upload`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CreatePresignedUpload<'c> {
    client: &'c Client,
    body: PresignedUploadInput,
    options: Options,
}

impl CreatePresignedUpload<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<PresignedUpload, ErrorBody> {
        let mut draft = self
            .client
            .core
            .draft(&CREATE_PRESIGNED_UPLOAD, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::create_presigned_upload);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static DELETE_FILE: Operation = Operation {
    id: "delete_file",
    method: "DELETE",
    path: "/v1/files/{fileId}",
    accept: "application/json",
    security: &[&[0, 1]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Delete a file.
    ///
    /// Deletes a file.
    ///
    /// `DELETE /v1/files/{fileId}`
    ///
    /// - `file_id`: Id of the file.
    pub fn delete_file(&self, file_id: impl Into<String>) -> DeleteFile<'_> {
        DeleteFile {
            client: self,
            file_id: file_id.into(),
            options: Options::default(),
        }
    }
}

/// The request of [`Client::delete_file`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct DeleteFile<'c> {
    client: &'c Client,
    file_id: String,
    options: Options,
}

impl DeleteFile<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 401, 403, 404 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<DeletedFile, ErrorBody> {
        let mut draft = self.client.core.draft(&DELETE_FILE, self.options);
        draft.path("fileId", PathStyle::Simple, &self.file_id);
        let ready = draft.ready(super::wire::delete_file);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static GET_FILE: Operation = Operation {
    id: "get_file",
    method: "GET",
    path: "/v1/files/{fileId}",
    accept: "application/json",
    security: &[&[0, 1]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Get the metadata of a file.
    ///
    /// Answers with the metadata of a file, as far as the row-level security rules let the caller see it.
    ///
    /// `GET /v1/files/{fileId}`
    ///
    /// - `file_id`: Id of the file.
    pub fn get_file(&self, file_id: impl Into<String>) -> GetFile<'_> {
        GetFile {
            client: self,
            file_id: file_id.into(),
            options: Options::default(),
        }
    }
}

/// The request of [`Client::get_file`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct GetFile<'c> {
    client: &'c Client,
    file_id: String,
    options: Options,
}

impl GetFile<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 401, 403 or 404; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<FileObject, ErrorBody> {
        let mut draft = self.client.core.draft(&GET_FILE, self.options);
        draft.path("fileId", PathStyle::Simple, &self.file_id);
        let ready = draft.ready(super::wire::get_file);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static LIST_FILES: Operation = Operation {
    id: "list_files",
    method: "GET",
    path: "/v1/files",
    accept: "application/json",
    security: &[&[0, 1]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// List the files.
    ///
    /// Answers with one page of the files.
    ///
    /// `GET /v1/files`
    pub fn list_files(&self) -> ListFiles<'_> {
        ListFiles {
            client: self,
            bucket: None,
            limit: None,
            mime_type: None,
            owner_id: None,
            owner_type: None,
            page: None,
            search: None,
            sort_by: None,
            sort_direction: None,
            visibility: None,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::list_files`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct ListFiles<'c> {
    client: &'c Client,
    bucket: Option<Bucket>,
    limit: Option<i64>,
    mime_type: Option<String>,
    owner_id: Option<String>,
    owner_type: Option<String>,
    page: Option<i64>,
    search: Option<String>,
    sort_by: Option<String>,
    sort_direction: Option<SortDirection>,
    visibility: Option<Visibility>,
    options: Options,
}

impl ListFiles<'_> {
    /// What `limit` is when it is left out.
    pub const DEFAULT_LIMIT: i64 = 20;

    /// What `page` is when it is left out.
    pub const DEFAULT_PAGE: i64 = 1;

    /// What `sort_direction` is when it is left out.
    pub const DEFAULT_SORT_DIRECTION: SortDirection = SortDirection::Desc;

    /// List only files in this bucket.
    pub fn bucket(mut self, bucket: impl Into<Bucket>) -> Self {
        self.bucket = Some(bucket.into());
        self
    }

    /// Number of items on a page.
    /// Default: 20.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// List only files of this media type (MIME).
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// List only files of this owner.
    pub fn owner_id(mut self, owner_id: impl Into<String>) -> Self {
        self.owner_id = Some(owner_id.into());
        self
    }

    /// List only files with this type of owner.
    pub fn owner_type(mut self, owner_type: impl Into<String>) -> Self {
        self.owner_type = Some(owner_type.into());
        self
    }

    /// Number of the page.
    /// Default: 1.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// List only files with this in their name.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// Field to sort by.
    pub fn sort_by(mut self, sort_by: impl Into<String>) -> Self {
        self.sort_by = Some(sort_by.into());
        self
    }

    /// Order of the list.
    /// Default: `desc`.
    pub fn sort_direction(mut self, sort_direction: impl Into<SortDirection>) -> Self {
        self.sort_direction = Some(sort_direction.into());
        self
    }

    /// List only files with this visibility.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }

    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 401 or 403; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<FileList, ErrorBody> {
        let mut draft = self.client.core.draft(&LIST_FILES, self.options);
        draft.check("bucket", &self.bucket);
        draft.query("bucket", QueryStyle::Form, &self.bucket);
        draft.query("limit", QueryStyle::Form, &self.limit);
        draft.query("mimeType", QueryStyle::Form, &self.mime_type);
        draft.query("ownerId", QueryStyle::Form, &self.owner_id);
        draft.query("ownerType", QueryStyle::Form, &self.owner_type);
        draft.query("page", QueryStyle::Form, &self.page);
        draft.query("search", QueryStyle::Form, &self.search);
        draft.query("sortBy", QueryStyle::Form, &self.sort_by);
        draft.check("sortDirection", &self.sort_direction);
        draft.query("sortDirection", QueryStyle::Form, &self.sort_direction);
        draft.check("visibility", &self.visibility);
        draft.query("visibility", QueryStyle::Form, &self.visibility);
        let ready = draft.ready(super::wire::list_files);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

impl<'c> ListFiles<'c> {
    /// The pages from this one on, each fetched when it is asked for.
    pub fn pages(self) -> Pages<'c, Self> {
        Pages::new(self)
    }

    /// The items of the pages from this one on.
    pub fn stream(self) -> ItemStream<'c, Self> {
        self.pages().items()
    }
}

impl<'c> Paged<'c> for ListFiles<'c> {
    type Page = FileList;
    type Item = FileObject;
    type Details = ErrorBody;

    fn fetch(self) -> Sending<FileList, ErrorBody> {
        self.send()
    }

    fn items(page: &mut FileList) -> Option<&mut Vec<FileObject>> {
        Some(&mut page.items)
    }

    fn turn(&mut self, page: &Response<FileList>, turn: &mut Turn) -> Result<(), Fault> {
        turn.more(&page.pagination.has_next_page);
        turn.page(&mut self.page, 1)
    }
}

static UPDATE_FILE: Operation = Operation {
    id: "update_file",
    method: "PATCH",
    path: "/v1/files/{fileId}",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Change the metadata of a file.
    ///
    /// Changes the name, visibility or further metadata of a file.
    ///
    /// `PATCH /v1/files/{fileId}`
    ///
    /// - `file_id`: Id of the file.
    pub fn update_file(&self, file_id: impl Into<String>, body: FileUpdate) -> UpdateFile<'_> {
        UpdateFile {
            client: self,
            file_id: file_id.into(),
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::update_file`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct UpdateFile<'c> {
    client: &'c Client,
    file_id: String,
    body: FileUpdate,
    options: Options,
}

impl UpdateFile<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 404; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<FileObject, ErrorBody> {
        let mut draft = self.client.core.draft(&UPDATE_FILE, self.options);
        draft.path("fileId", PathStyle::Simple, &self.file_id);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::update_file);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 404 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}
