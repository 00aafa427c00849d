//! The pages of a world, to be asked through their real routers.
use std::sync::Arc;

use portevoix::flow::click::DaySalt;
use portevoix::web::{Visitors, Web};

use super::World;

impl World {
    /// What the pages need, where nobody has a role: `Web { roles, ..world.web() }` gives some.
    pub(crate) fn web(&self) -> Web {
        Web {
            parts: self.shared(),
            commands: Arc::new(self.desk()),
            changed: self.bell.subscribe(),
            bell: self.bell.clone(),
            salts: DaySalt::default(),
            visitors: Visitors::default(),
            roles: Default::default(),
            yardsticks: Default::default(),
            intake: Default::default(),
            pulse: Default::default(),
            virtual_time: false,
            doors: vec![],
            acting: None,
        }
    }
}
