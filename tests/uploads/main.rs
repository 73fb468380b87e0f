//! Uploads by `x-specwright-upload`, against bkend's own calls and a storage that is slow, wrong or
//! refuses.

mod dropped;
mod fake;
mod faults;
mod resumed;
mod sent;
