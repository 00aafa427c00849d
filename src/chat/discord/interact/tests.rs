use super::{REMEMBERED, Seen};

#[test]
fn an_id_is_new_once_and_memory_is_bounded() {
    let mut seen = Seen::default();
    assert!(seen.is_new("first") && !seen.is_new("first"));
    assert!((0..2 * REMEMBERED).all(|n| seen.is_new(&n.to_string())));
    assert!(!seen.is_new(&(2 * REMEMBERED - 1).to_string()));
    assert_eq!((seen.known.len(), seen.order.len()), (REMEMBERED, REMEMBERED));
}
