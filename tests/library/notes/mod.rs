//! Notes of passages: made by whoever can select something and by whoever cannot, found again after a text changed,
//! taken away as files; and a host's own comments below an article.

mod anchoring;
mod comments;
mod export;
mod make;
