package etudeline.access;

import static etudeline.access.Answer.seen;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.CoAuthoring;
import etudeline.chapter.Colleague;
import etudeline.chapter.FileBytes;
import etudeline.chapter.SectionKind;
import etudeline.kit.SubjectId;
import java.util.List;
import java.util.Map;

/** Chapters: written, withdrawn, deleted; and who writes along. */
final class WritingCalls implements Calls.Of {

    private static final ChapterStamp STAMP = new ChapterStamp(0, -1, "");

    private final ChapterWriting writing;
    private final CoAuthoring coAuthoring;
    private final ChapterRemoval removal;
    private final ChapterFiles files;

    WritingCalls(ChapterWriting writing, CoAuthoring coAuthoring, ChapterRemoval removal, ChapterFiles files) {
        this.writing = writing;
        this.coAuthoring = coAuthoring;
        this.removal = removal;
        this.files = files;
    }

    @Override
    public void addTo(Calls calls) {
        writing(calls);
        coAuthoring(calls);
        removal(calls);
        calls.write("ChapterFiles.keep", _ -> files.keep(FileBytes.pdf(), "cours.pdf"));
        calls.read("ChapterFiles.most", _ -> files.most());
        calls.read("ChapterFiles.mostOfImage", _ -> files.mostOfImage());
        calls.write("ChapterFiles.rename", scene -> files.rename(scene.here.file, "Autre nom"));
        calls.write("ChapterFiles.rename · in no chapter", scene -> files.rename(scene.upload, "Autre nom"));
        calls.write("ChapterFiles.replace", scene -> files.replace(scene.here.file, scene.upload));
        calls.write("ChapterFiles.keepImage", _ -> files.keepImage(FileBytes.png(), "plan.png"));
    }

    private static ChapterData data(SubjectId subject) {
        return new ChapterData(
                subject, 77, "Un autre titre", Map.of(SectionKind.LESSON, "<p>Une forêt.</p>"), Map.of());
    }

    private static ChapterData withFile(Side side) {
        return new ChapterData(side.subject, 77, "Un titre", Map.of(), Map.of(SectionKind.LESSON, List.of(side.file)));
    }

    private void writing(Calls calls) {
        calls.read("ChapterWriting.mayWrite", scene -> writing.mayWrite(scene.here.chapter));
        calls.read("ChapterWriting.mayWrite · not assigned any more", scene -> writing.mayWrite(scene.unassigned));
        calls.read("ChapterWriting.open", scene -> writing.open(scene.here.chapter));
        calls.read("ChapterWriting.open · a draft", scene -> writing.open(scene.here.draft));
        calls.read("ChapterWriting.open · not assigned any more", scene -> writing.open(scene.unassigned));
        calls.read("ChapterWriting.openStored", scene -> writing.openStored(scene.here.chapter));
        calls.write("ChapterWriting.create", scene -> writing.create(data(scene.here.subject)));
        calls.write("ChapterWriting.create · with its file", scene -> writing.create(withFile(scene.here)));
        calls.write("ChapterWriting.createPublished", scene -> writing.createPublished(data(scene.here.subject)));
        calls.write("ChapterWriting.save", scene -> writing.save(scene.here.chapter, STAMP, data(scene.here.subject)));
        calls.write(
                "ChapterWriting.save · a draft",
                scene -> writing.save(scene.here.draft, STAMP, data(scene.here.subject)));
        calls.write(
                "ChapterWriting.save · not assigned any more",
                scene -> writing.save(scene.unassigned, STAMP, data(scene.here.subject)));
        calls.write(
                "ChapterWriting.save · into the other university",
                scene -> writing.save(scene.here.chapter, STAMP, data(scene.there.subject)));
        calls.write(
                "ChapterWriting.publish",
                scene -> writing.publish(scene.here.chapter, STAMP, data(scene.here.subject), true));
        calls.write("ChapterWriting.discardDraft", scene -> writing.discardDraft(scene.here.earlier));
        calls.read("ChapterWriting.nextNumber", scene -> writing.nextNumber(scene.here.subject));
        calls.read("ChapterWriting.preview", scene -> writing.preview(data(scene.here.subject)));
    }

    private void coAuthoring(Calls calls) {
        calls.read(
                "CoAuthoring.colleagues",
                scene -> seen(
                        coAuthoring.colleagues("").stream().map(Colleague::id).toList(),
                        scene.here.colleague,
                        scene.there.colleague,
                        scene.there.author));
        calls.write(
                "CoAuthoring.admit",
                scene -> coAuthoring.admit(scene.here.chapter, scene.person(Caller.OTHER_PROFESSOR)));
        calls.write(
                "CoAuthoring.admit · from the other university",
                scene -> coAuthoring.admit(scene.here.chapter, scene.there.author));
        calls.write(
                "CoAuthoring.admit · not assigned any more",
                scene -> coAuthoring.admit(scene.unassigned, scene.person(Caller.OTHER_PROFESSOR)));
        calls.write(
                "CoAuthoring.dismiss",
                scene -> coAuthoring.dismiss(scene.here.chapter, scene.person(Caller.CO_AUTHOR)));
    }

    private void removal(Calls calls) {
        calls.write("ChapterRemoval.withdraw", scene -> removal.withdraw(scene.here.chapter));
        calls.write("ChapterRemoval.delete", scene -> removal.delete(scene.here.chapter, scene.here.title));
        calls.write("ChapterRemoval.delete · not assigned any more", scene -> removal.delete(scene.unassigned, ""));
        calls.read("ChapterRemoval.previewDeletion", scene -> removal.previewDeletion(scene.here.chapter));
    }
}
