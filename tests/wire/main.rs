//! Every operation on the wire: real HTTP between the generated clients and a server on loopback.
//!
//! Each API has its rows in a file of its own: what a call sends and what its answer means. The
//! tests in [`api_tests`] go through all rows; `coverage` proves by the contracts that none is
//! missing. The other files are about single properties.

/// The tests that hold for every API, over the rows of one.
macro_rules! api_tests {
    ($suite:ident) => {
        #[tokio::test]
        async fn every_exchange_is_what_the_contract_says() {
            $suite().exchanges().await;
        }

        #[tokio::test]
        async fn new_properties_in_an_answer_do_no_harm() {
            $suite().answers_with_new_properties().await;
        }

        #[tokio::test]
        async fn broken_answers_are_kept() {
            $suite().broken_answers().await;
        }

        #[tokio::test]
        async fn declared_failures_have_details() {
            $suite().declared_failures().await;
        }

        #[tokio::test]
        async fn broken_failures_are_kept() {
            $suite().broken_failures().await;
        }

        #[tokio::test]
        async fn undeclared_failures_are_kept() {
            $suite().undeclared_failures().await;
        }

        #[tokio::test(flavor = "multi_thread")]
        #[ignore = "needs Prism, which PRISM names"]
        async fn prism_has_no_objection() {
            $suite().judged_by_prism().await;
        }

        #[test]
        fn every_operation_has_its_rows() {
            $suite().covers_the_contract();
        }
    };
}

mod bkend;
mod claid;
mod coverage;
mod credentials;
mod cval;
mod exchange;
mod failures;
mod forward;
mod prism;
mod refused;
mod secrets;
mod server;
