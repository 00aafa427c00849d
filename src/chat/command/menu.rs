//! What a message's own menu offers: "Get my share kit" and "I reshared this".
use super::{Answering, Asked, join};
use crate::flow::Denied;

/// The share kit of the item that this message shows.
pub(super) fn kit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let slot = asked.parts.store.slot_of_message(asked.rest).await?;
        let item = slot.and_then(|slot| slot.item).ok_or(Denied::NoItemHere)?;
        let asked = Asked { rest: item.as_str(), ..*asked };
        join::on_the_way(&asked).await
    })
}

/// "I reshared this": the networks for which the person has a kit of it, or the way to one.
pub(super) fn shared<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    kit(asked)
}
