package etudeline.access;

import static etudeline.access.Answer.seen;

import etudeline.chapter.ChapterUploads;
import etudeline.storage.UploadFacts;
import java.io.ByteArrayInputStream;

/** Files on their way to chapters. */
final class UploadCalls implements Calls.Of {

    private final ChapterUploads uploads;

    UploadCalls(ChapterUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void addTo(Calls calls) {
        calls.write("ChapterUploads.begin", _ -> uploads.begin("cours.pdf", 100, "{}"));
        calls.read(
                "ChapterUploads.own",
                scene -> seen(
                        uploads.own().stream().map(UploadFacts::id).toList(), scene.here.started, scene.there.started));
        calls.read("ChapterUploads.find", scene -> uploads.find(scene.here.started));
        calls.write(
                "ChapterUploads.append",
                scene -> uploads.append(scene.here.started, 0, new ByteArrayInputStream(new byte[10])));
        calls.read("ChapterUploads.finish", scene -> uploads.finish(scene.here.finished));
        calls.write("ChapterUploads.retell", scene -> uploads.retell(scene.here.started, "{\"form\": \"/\"}"));
        calls.write("ChapterUploads.cancel", scene -> uploads.cancel(scene.here.started));
    }
}
