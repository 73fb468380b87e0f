//! Failures: every declared status of every operation, undeclared ones, and bodies that are broken.

use std::fmt::Debug;

use specwright::contract::{Operation, StatusMatch};
use specwright_live::Error;

use crate::coverage::{contract, operation};
use crate::exchange::{Extent, Row, Suite};
use crate::server::{REQUEST_ID, Server};

/// A status that no contract declares by its number.
const TEAPOT: u16 = 418;

const BROKEN: &str = "not json";

/// The statuses that an operation declares for failures; some, where it declares any.
fn declared(operation: &Operation) -> Vec<u16> {
    let cases = operation.failure.cases.iter();
    cases
        .flat_map(|case| match case.status {
            StatusMatch::Exact(status) => vec![status],
            StatusMatch::Range(hundreds) => {
                let first = u16::from(hundreds) * 100;
                vec![first, first + 99]
            }
            StatusMatch::Default => vec![400, TEAPOT, 503],
        })
        .collect()
}

/// Whether a failure of this operation has a body to read.
fn has_content(operation: &Operation) -> bool {
    operation
        .failure
        .cases
        .iter()
        .any(|case| case.content.is_some())
}

/// An error holds the answer as it came.
fn assert_kept<E>(error: &Error<E>, status: u16, body: &str, name: &str) {
    assert_eq!(
        error.status().map(|status| status.as_u16()),
        Some(status),
        "{name}"
    );
    assert_eq!(
        error.body().map(|body| &body[..]),
        Some(body.as_bytes()),
        "{name}"
    );
    assert_eq!(error.request_id(), Some(REQUEST_ID), "{name}");
    let headers = error.headers().expect("there was an answer");
    assert_eq!(headers["content-type"], "application/json", "{name}");
}

impl<C, E: Debug + PartialEq> Suite<C, E> {
    /// What a call ends with when the server answers so.
    async fn fail(&self, row: &Row<C, E>, status: u16, body: &str) -> (String, Error<E>) {
        let server = Server::answering(status, body).await;
        let name = format!("{} with status {status}", row.operation);
        match self.call(row, &server).await {
            Ok(()) => panic!("{name} and body {body:?} is no error"),
            Err(error) => {
                assert_kept(&error, status, body, &name);
                (name, error)
            }
        }
    }

    /// One row an operation.
    fn full(&self) -> impl Iterator<Item = (&Row<C, E>, &'static Operation)> {
        let contract = contract(self.module);
        let full = self.rows.iter().filter(|row| row.extent == Extent::Full);
        full.map(move |row| (row, operation(contract, row.operation)))
    }

    pub(crate) async fn declared_failures(&self) {
        let (body, details) = &self.failure;
        for (row, operation) in self.full() {
            let statuses = declared(operation);
            assert!(
                !statuses.is_empty(),
                "{} declares no failure",
                row.operation
            );
            for status in statuses {
                let (name, error) = self.fail(row, status, &body.to_string()).await;
                assert!(matches!(error, Error::Answer(_)), "{name}: {error:?}");
                assert_eq!(error.details(), Ok(details), "{name}");
            }
        }
    }

    pub(crate) async fn broken_failures(&self) {
        for (row, operation) in self.full() {
            for status in declared(operation) {
                let (name, error) = self.fail(row, status, BROKEN).await;
                assert!(matches!(error, Error::Answer(_)), "{name}: {error:?}");
                assert_eq!(error.details().is_err(), has_content(operation), "{name}");
            }
        }
    }

    pub(crate) async fn undeclared_failures(&self) {
        let body = self.failure.0.to_string();
        for (row, operation) in self.full() {
            if declared(operation).contains(&TEAPOT) {
                continue;
            }
            for body in [&body, BROKEN, ""] {
                let server = Server::answering(TEAPOT, body).await;
                let error = self.call(row, &server).await.expect_err("418 is a failure");
                let name = row.operation;
                assert_kept(&error, TEAPOT, body, name);
                assert!(matches!(error, Error::Unexpected(_)), "{name}: {error:?}");
                assert!(error.details().is_err(), "{name}");
            }
        }
    }

    /// A success that cannot be read is an error that tells where.
    pub(crate) async fn broken_answers(&self) {
        for (row, _) in self.full() {
            for body in [BROKEN, "", "7", "{\"cut\": ", "{} trailing"] {
                let (name, error) = self.fail(row, row.status, body).await;
                assert!(matches!(error, Error::Decode(_)), "{name}: {error:?}");
                assert!(error.details().is_err(), "{name}");
            }
        }
    }
}
