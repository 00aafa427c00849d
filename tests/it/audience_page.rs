//! The page on which somebody gives a sample: the whole way through the real public router, what is refused, and what a
//! thief of the database, or of database and key, learns.

mod client;
mod keys;
mod privacy;
mod reach;
mod whole;
