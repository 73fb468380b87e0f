//! Tests of the client's half.

mod answers;
mod bodies;
mod credentials;
mod files;
mod forms;
mod items;
mod media;
mod options;
mod refused_tokens;
mod segments;
mod servers;
mod spelling;
mod tokens;
mod uri_templates;
mod urls;

use crate::runtime::{
    Answer, Api, Builder, Call, Core, Draft, Error, Fault, Operation, Options, Response, Scheme,
    Server, scheme,
};

/// A client as the templates make them.
pub(super) struct Client(Core);

impl From<Core> for Client {
    fn from(core: Core) -> Self {
        Self(core)
    }
}

pub(super) static API: Api = Api {
    servers: &[Server::at("https://api.example.com/v1")],
    schemes: &[
        Scheme {
            id: "bearer",
            kind: &scheme::Authorization("Bearer"),
        },
        Scheme {
            id: "header",
            kind: &scheme::Header("X-Api-Key"),
        },
        Scheme {
            id: "query",
            kind: &scheme::Query("api key"),
        },
        Scheme {
            id: "cookie",
            kind: &scheme::Cookie("session"),
        },
        Scheme {
            id: "basic",
            kind: &scheme::Authorization("Basic"),
        },
    ],
};

pub(super) static GET: Operation = Operation {
    id: "get",
    method: "GET",
    path: "/x/{id}",
    query: "",
    accept: "application/json",
    security: &[&[1, 2], &[0], &[3], &[4], &[]],
    servers: &[],
    idempotent: true,
    ..Operation::PLAIN
};

pub(super) fn builder(server: &str) -> Builder<Client> {
    Builder::new(&API).base_url(server)
}

impl Client {
    pub(super) fn draft(&self) -> Draft {
        self.0.draft(&GET, Options::default())
    }

    /// What a wire function does.
    pub(super) async fn get<T: serde::de::DeserializeOwned, E: serde::de::DeserializeOwned>(
        &self,
    ) -> Result<Response<T>, Error<E>> {
        let ready = self.draft().finish()?;
        let answer = send(&ready.call, "/x/1").await?.whole().await;
        match answer.status() {
            200..=299 => answer.json(),
            404 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        }
    }
}

pub(super) async fn send(call: &Call, path: &str) -> Result<Answer, Fault> {
    let request = call.http().get(call.url(&[path])?).build()?;
    call.send(request).await
}
