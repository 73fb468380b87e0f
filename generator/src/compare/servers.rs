//! Servers: where calls go, the enum to choose from, and the setters of variables.

use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{Server, ServerVariable};
use crate::template::client::{server_variables, servers_to_choose};

impl Walk<'_> {
    /// All about servers that holds for the whole client.
    pub(super) fn servers(&mut self) {
        let (old, new) = (&self.old.servers, &self.new.servers);
        let before = self.found.len();
        self.choice();
        self.variables();
        let urls = |servers: &[Server]| servers.iter().map(Server::default_url).collect::<Vec<_>>();
        let docs =
            |servers: &[Server]| servers.iter().map(|it| it.docs.clone()).collect::<Vec<_>>();
        let (was, is) = (urls(old), urls(new));
        if was.first() != is.first() {
            let (was, is) = (was.first().cloned(), is.first().cloned());
            self.turned(Kind::ServerChanged, "Client", at(), was, is);
        } else if was != is && self.found.len() == before {
            self.note(Kind::ServersListed, "Client", at());
        } else if was == is && docs(old) != docs(new) {
            self.note(Kind::Docs, "Client", at());
        }
    }

    /// The variants of `Server`.
    fn choice(&mut self) {
        let (old, new) = (servers_to_choose(self.old), servers_to_choose(self.new));
        let variant = |server: &Server| format!("Server::{}", server.variant);
        for was in &old {
            let (item, url) = (variant(was), some(&was.url));
            match new.iter().find(|is| is.variant == was.variant) {
                None => self.turned(Kind::ServerRemoved, item, at().gone(), url, None),
                Some(is) if is.url != was.url => {
                    self.turned(Kind::ServerChanged, item, at(), url, some(&is.url));
                }
                Some(_) => {}
            }
        }
        for is in &new {
            if old.iter().all(|was| was.variant != is.variant) {
                let url = some(&is.url);
                self.turned(Kind::ServerAdded, variant(is), at(), None, url);
            }
        }
    }

    /// The setters of the builder.
    fn variables(&mut self) {
        let (old, new) = (server_variables(self.old), server_variables(self.new));
        for (setter, was) in &old {
            let item = format!("Builder::{setter}");
            match new.get(setter) {
                None => self.note(Kind::VariableRemoved, item, at().gone()),
                Some(is) => {
                    let (was, is) = (said(was), said(is));
                    if was != is {
                        self.turned(Kind::VariableChanged, item, at(), some(was), some(is));
                    }
                }
            }
        }
        for setter in new.keys().filter(|setter| !old.contains_key(*setter)) {
            self.note(Kind::VariableAdded, format!("Builder::{setter}"), at());
        }
    }
}

fn at() -> At {
    At::new("#/servers")
}

/// The default of a variable, and the values that it may have.
fn said(variables: &[&ServerVariable]) -> String {
    let mut said: Vec<String> = Vec::new();
    for variable in variables {
        let default = variable.default.as_deref().unwrap_or("no default");
        let text = match variable.values.as_slice() {
            [] => default.to_owned(),
            values => format!("{default} of {}", values.join(", ")),
        };
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said.join("; ")
}
