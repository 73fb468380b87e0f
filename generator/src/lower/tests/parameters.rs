//! Paths, parameters and bodies.

use super::{check, show};

#[test]
fn parameters_keep_the_order_of_the_ir() {
    let yaml = r"
paths:
  /a/{z}/{b}/{z}:
    get:
      operationId: a
      parameters:
        - {name: session, in: cookie, schema: {type: string}}
        - {name: X-Trace, in: header, schema: {type: string}}
        - {name: q, in: query, description: What to find., schema: {type: integer, default: 20}}
        - {name: b, in: path, required: true, schema: {type: string}}
        - {name: z, in: path, required: true, schema: {type: integer}}
        - {name: a, in: query, required: true, allowReserved: true, schema: {type: string}}
      responses: {'204': {description: Done}}
";
    check("order", yaml, &show(yaml));
}

#[test]
fn paths_and_their_parameters_agree() {
    let yaml = r"
paths:
  /a/{id}/{opt}:
    get:
      operationId: a
      parameters:
        - {name: opt, in: path, schema: {type: string}}
        - {name: gone, in: path, required: true, schema: {type: string}}
      responses: {'204': {}}
  /b?Action=X&v={v}:
    get:
      operationId: b
      parameters:
        - {name: v, in: path, required: true, schema: {type: string}}
      responses: {'204': {}}
  '/c/{+rest}':
    get:
      operationId: c
      parameters:
        - {name: rest, in: path, required: true, allowReserved: true, schema: {type: string}}
      responses: {'204': {}}
";
    check("paths", yaml, &show(yaml));
}

#[test]
fn names_are_unique_across_places() {
    let yaml = r"
paths:
  /{id}:
    get:
      operationId: a
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: id, in: query, schema: {type: string}}
        - {name: id, in: header, schema: {type: string}}
        - {name: body, in: query, schema: {type: string}}
        - {name: fileId, in: query, schema: {type: string}}
        - {name: file_id, in: query, schema: {type: string}}
        - {name: 'file[id]', in: query, schema: {type: string}}
        - {name: type, in: query, schema: {type: string}}
        - {name: page, in: query, x-rust-name: cursor, schema: {type: string}}
        - {name: '', in: query}
      responses: {'204': {}}
";
    check("arguments", yaml, &show(yaml));
}

#[test]
fn what_is_no_parameter_is_reported() {
    let yaml = r"
paths:
  /a:
    get:
      operationId: a
      parameters:
        - {name: Authorization, in: header, required: true, schema: {type: string}}
        - {name: accept, in: header, schema: {type: string}}
        - {name: b, in: body, schema: {type: string}}
        - {name: 'X: y', in: header, schema: {type: string}}
        - {name: 'a;b', in: cookie, schema: {type: string}}
        - {name: q, in: query, schema: {type: string}}
        - {name: q, in: query, schema: {type: integer}}
        - {name: X-A, in: header, schema: {type: integer}}
        - {name: x-a, in: header, schema: {type: string}}
      responses: {'204': {}}
";
    check("no-parameter", yaml, &show(yaml));
}

#[test]
fn styles() {
    let yaml = r"
paths:
  /{m}/{l}:
    get:
      operationId: a
      parameters:
        - {name: m, in: path, required: true, style: matrix, explode: true, schema: {type: string}}
        - {name: l, in: path, required: true, style: label, schema: {type: string}}
        - {name: a, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}
        - {name: b, in: query, explode: false, schema: {type: array, items: {type: string}}}
        - {name: c, in: query, style: x-tabDelimited, schema: {type: array, items: {type: string}}}
        - {name: d, in: query, style: matrix, schema: {type: string}}
        - {name: e, in: query, content: {application/json: {schema: {type: integer}}}}
        - {name: f, in: query, content: {text/csv: {}}}
        - {name: g, in: query}
        - {name: h, in: header, schema: {type: array, items: {type: string}}}
        - {name: k, in: cookie, style: cookie, schema: {type: string}}
      responses: {'204': {}}
  /q:
    get:
      operationId: q
      parameters:
        - name: all
          in: querystring
          content: {application/x-www-form-urlencoded: {schema: {type: string}}}
        - {name: other, in: querystring, content: {application/json: {schema: {}}}}
      responses: {'204': {}}
";
    check("styles", yaml, &show(yaml));
}

#[test]
fn bodies() {
    let yaml = r"
paths:
  /a:
    post:
      operationId: a
      requestBody:
        required: true
        content:
          text/plain: {schema: {type: string}}
          application/xml: {schema: {type: string}}
          application/vnd.a+json: {schema: {type: integer}}
          application/json: {schema: {type: integer}}
          image/png: {}
          application/pdf: {schema: {type: string, format: binary}}
          multipart/form-data: {}
          'a b': {}
          ' ': {}
          application/x-ndjson: {itemSchema: {type: integer}}
      responses: {'204': {}}
    put:
      operationId: b
      requestBody: {content: {'*/*': {schema: {type: integer}}}}
      responses: {'204': {}}
    patch:
      operationId: c
      requestBody: {content: {'*/*': {}}}
      responses: {'204': {}}
    delete:
      operationId: d
      requestBody: {content: {}}
      responses: {'204': {}}
    query:
      operationId: e
      requestBody: {content: {application/json: {schema: {type: string, format: binary}}}}
      responses: {'204': {}}
";
    check("bodies", yaml, &show(yaml));
}
