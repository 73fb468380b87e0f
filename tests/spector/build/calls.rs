//! The calls: one function an operation, written from the manifest.

use serde_json::Value;

/// The functions, and the table of them in the contracts' and operations' order.
pub(crate) fn code(contracts: &[Value]) -> String {
    let (mut functions, mut table) = (String::new(), String::new());
    for contract in contracts {
        let module = text(&contract["module"]);
        functions.push_str(&client(module, &contract["manifest"]));
        for (index, operation) in list(&contract["manifest"]["operations"]).enumerate() {
            functions.push_str(&function(module, index, operation));
            table.push_str(&format!("    call_{module}_{index},\n"));
        }
    }
    format!("{functions}pub(crate) static CALLS: &[Call] = &[\n{table}];\n")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The function that makes a contract's client.
fn client(module: &str, manifest: &Value) -> String {
    let credentials: String = list(&manifest["credentials"])
        .filter(|credential| text(&credential["name"]) != "Basic")
        .map(|credential| {
            let (place, name) = (text(&credential["in"]), text(&credential["name"]));
            let setter = text(&credential["setter"]);
            format!(
                "    if let Some(text) = input.credential({place:?}, {name:?}) {{ builder = builder.{setter}(text); }}\n"
            )
        })
        .collect();
    format!(
        "fn client_{module}(input: &Input) -> Result<spector_clients::{module}::Client, Miss> {{\n    \
         let mut builder = spector_clients::{module}::Client::builder().base_url(input.base.as_str()).check(input.checks);\n\
         {credentials}    builder.build().map_err(|error| Miss::Refused(error.to_string()))\n}}\n"
    )
}

/// The function that calls an operation.
fn function(module: &str, index: usize, operation: &Value) -> String {
    let method = text(&operation["rust"])
        .rsplit("::")
        .next()
        .unwrap_or_default();
    let mut arguments: Vec<String> = list(&operation["arguments"])
        .map(|argument| {
            format!(
                "input.argument::<{}>({:?})?",
                text(&argument["type"]),
                text(&argument["name"])
            )
        })
        .collect();
    let mut statements: String = list(&operation["setters"])
        .map(|setter| {
            let (name, ty) = (text(&setter["name"]), text(&setter["type"]));
            format!(
                "        if let Some(value) = input.optional::<{ty}>({name:?})? {{ request = request.{name}(value); }}\n"
            )
        })
        .collect();
    for (place, content) in list(&operation["body"]["contents"]).enumerate() {
        let value = match text(&content["type"]) {
            "spector_clients::runtime::File" => "input.bytes()?".to_owned(),
            ty if content["form"].is_array() => form(ty, &content["form"]),
            ty => format!("input.body::<{ty}>()?"),
        };
        match content["setter"].as_str() {
            None => arguments.push(value),
            Some(setter) => statements.push_str(&format!(
                "        if input.content == Some({place}) {{ request = request.{setter}({value}); }}\n"
            )),
        }
    }
    let arguments = arguments.join(", ");
    let success = reader(&operation["success"], "data", true);
    let failure = reader(&operation["failure"], "details", false);
    format!(
        "fn call_{module}_{index}(input: &Input) -> Calling<'_> {{\n    Box::pin(async move {{\n        \
         let client = client_{module}(input)?;\n        \
         let mut request = client.{method}({arguments});\n{statements}        \
         match request.options(input.options()).send().await {{\n            \
         Ok(response) => {{\n                let (status, data) = (response.status().as_u16(), response.into_data());\n                \
         Ok(Answered {{ status, got: {success} }})\n            }}\n            \
         Err(error) => failed(error, |details| Ok({failure})),\n        }}\n    }})\n}}\n"
    )
}

/// The expression that makes a form of the scenario's parts.
fn form(ty: &str, fields: &Value) -> String {
    let value = |field: &Value, method: &str| {
        let (wire, media) = (text(&field["wire"]), text(&field["media"]));
        match text(&field["files"]) {
            "one" => format!("input.file{method}({wire:?}, {media:?})?"),
            "many" => format!("input.files{method}({wire:?}, {media:?})?"),
            _ => format!("input.part{method}::<{}>({wire:?})?", text(&field["type"])),
        }
    };
    let (required, optional): (Vec<_>, Vec<_>) =
        list(fields).partition(|field| field["required"] == true);
    let arguments: Vec<_> = required.iter().map(|field| value(field, "")).collect();
    let setters: String = optional
        .iter()
        .map(|field| {
            let name = text(&field["name"]);
            let value = value(field, "_if_any");
            format!("if let Some(value) = {value} {{ form = form.{name}(value); }} ")
        })
        .collect();
    let arguments = arguments.join(", ");
    format!("{{ let mut form = {ty}::new({arguments}); {setters}form }}")
}

/// The expression that makes of an answer's data what can be compared.
fn reader(outcome: &Value, value: &str, owned: bool) -> String {
    let ty = text(&outcome["type"]);
    let variants: Vec<&Value> = list(&outcome["cases"])
        .filter(|case| case["variant"].is_string())
        .collect();
    if variants.is_empty() {
        return read(ty, value, owned);
    }
    let arms: String = variants
        .iter()
        .map(|case| {
            let variant = text(&case["variant"]);
            match case["content"]["type"].as_str() {
                Some(inner) => format!(
                    "{ty}::{variant}(inner) => {}, ",
                    read(inner, "inner", owned)
                ),
                None => format!("{ty}::{variant} => Got::Nothing, "),
            }
        })
        .collect();
    format!("match {value} {{ {arms}_ => Got::Nothing }}")
}

fn read(ty: &str, value: &str, owned: bool) -> String {
    let by = if owned { "&" } else { "" };
    match ty {
        "()" => "Got::Nothing".to_owned(),
        "bytes::Bytes" => format!("Got::Bytes({value}.to_vec())"),
        _ if ty.contains("::runtime::Items<") => format!("items({value}).await?"),
        _ if ty.ends_with("::ByteStream") => format!("stream({value}).await?"),
        _ => format!("Got::json({by}{value})?"),
    }
}
