//! Answers.

use super::{check, show};

#[test]
fn statuses_are_split_and_sorted() {
    let yaml = r"
paths:
  /a:
    get:
      operationId: a
      responses:
        default: {content: {application/json: {schema: {type: string}}}}
        '404': {}
        '4XX': {content: {application/json: {schema: {type: string}}}}
        2xx: {content: {application/json: {schema: {type: integer}}}}
        '200': {content: {application/json: {schema: {type: integer}}}}
        '302': {headers: {Location: {schema: {type: string}}}}
        20x: {}
        success: {}
        '1000': {}
        x-note: {}
  /b: {get: {operationId: b, responses: {default: {content: {application/json: {}}}}}}
  /c: {get: {operationId: c}}
  /d: {get: {operationId: d, responses: {'404': {}, default: {content: {text/html: {}}}}}}
";
    check("statuses", yaml, &show(yaml));
}

#[test]
fn what_answers_have_in_common() {
    let yaml = r"
paths:
  /differ:
    get:
      operationId: differ
      responses:
        '200': {content: {application/json: {schema: {type: integer}}}}
        '201': {content: {application/json: {schema: {type: string}}}}
        '400': {content: {application/json: {schema: {type: string}}}}
        '404': {content: {text/plain: {schema: {type: string}}}}
  /mixed:
    get:
      operationId: mixed
      responses:
        '200': {content: {application/json: {schema: {type: integer}}}}
        '204': {content: {application/json: {schema: {type: integer}}}}
        '401': {}
        '422': {content: {application/problem+json: {schema: {type: string}}}}
  /none: {head: {operationId: none, responses: {'200': {content: {application/json: {}}}}}}
  /many:
    get:
      operationId: many
      responses:
        '200':
          content:
            text/event-stream: {}
            application/pdf: {}
            text/csv: {schema: {type: object}}
            application/hal+json: {schema: {type: integer}}
";
    check("in-common", yaml, &show(yaml));
}

#[test]
fn headers() {
    let yaml = r"
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          headers:
            X-Rate-Limit: {schema: {type: integer}}
            ETag: {}
            content-type: {schema: {type: string}}
            'X: y': {}
        '400': {headers: {etag: {schema: {type: string}}}}
";
    check("headers", yaml, &show(yaml));
}
