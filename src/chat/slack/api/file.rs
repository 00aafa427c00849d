//! Pictures: uploaded to the workspace, seen by nobody until a message shows them.
use std::time::Duration;

use serde_json::{Value, json};

use super::{Api, refused, text, unreadable, within};
use crate::chat::slack::draw::ALT;
use crate::chat::slack::draw::cut;
use crate::chat::slack::pace::Method;
use crate::flow::card::Picture;
use crate::flow::port::PostError;

/// Waits between looks at a file that Slack is still working on: an image block takes only one that is ready.
const LOOKS: [u64; 6] = [100, 200, 400, 800, 1_600, 3_200];

impl Api {
    /// The file of this picture in the workspace, `F`: uploaded, or found among those of the last hour.
    ///
    /// # Errors
    /// What Slack says, or the gate about the address that it chose.
    pub async fn upload(&self, picture: &Picture) -> Result<String, PostError> {
        let now = self.clock.now();
        if let Some(file) = self.files.get(&picture.sha256, now) {
            return Ok(file);
        }
        if picture.bytes.is_empty() {
            return Err(refused(true, "a picture without its bytes"));
        }
        let name = format!("{}.{}", picture.sha256.get(..12).unwrap_or("picture"), ending(&picture.media));
        let length = picture.bytes.len().to_string();
        let alt = cut(&picture.alt, ALT);
        let asked = [("filename", name.as_str()), ("length", &length), ("alt_txt", &alt)];
        let place = self.ask(Method::UploadUrl, &asked).await?;
        let file = text(&place, "file_id")?;
        self.send_bytes(&text(&place, "upload_url")?, picture).await?;
        self.send(Method::CompleteUpload, None, &json!({"files": [{"id": file, "title": name}]})).await?;
        self.wait_for(&file).await?;
        self.files.put(&picture.sha256, file.clone(), now);
        Ok(file)
    }

    /// The file of a picture turned out to be gone: the next message uploads it again.
    pub fn forget_upload(&self, picture: &Picture) {
        self.files.forget(&picture.sha256);
    }

    async fn send_bytes(&self, place: &str, picture: &Picture) -> Result<(), PostError> {
        let place = place.parse().map_err(|_| unreadable("upload_url"))?;
        self.gate.pass(&place)?;
        let session = self.client.open_session(&self.token);
        let media = picture.media.clone();
        let call = session.http_session_api.http_post_uri_binary::<Value>(place, media, &picture.bytes, None);
        within(call).await.map(drop)
    }

    /// Uploads are worked on after they were completed; a file is ready when its kind is known.
    async fn wait_for(&self, file: &str) -> Result<(), PostError> {
        for wait in LOOKS {
            let said = self.ask(Method::FileInfo, &[("file", file)]).await?;
            if said["file"]["mimetype"].as_str().is_some_and(|kind| !kind.is_empty()) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(wait)).await;
        }
        Err(refused(false, "the picture is still being worked on"))
    }
}

fn ending(media: &str) -> &'static str {
    if media == "image/jpeg" { "jpg" } else { "png" }
}
