package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What decides about a chapter who may read it and who may write, and what it is called. */
public record ChapterFacts(
        ChapterId id,
        int number,
        String title,
        SubjectId subject,
        ProgrammeId programme,
        UniversityId university,
        Level level,
        ChapterState state,
        AccountId author,
        Set<AccountId> coAuthors) {

    public boolean published() {
        return state == ChapterState.PUBLISHED;
    }

    public boolean writtenBy(AccountId person) {
        return author.equals(person) || coAuthors.contains(person);
    }

    /** Rules 1, 4 and 5. */
    public boolean readableBy(Viewer viewer) {
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR -> true;
            case UNIVERSITY_ADMINISTRATOR -> university.equals(viewer.university());
            case PROFESSOR ->
                writtenBy(viewer.account())
                        || (published() && viewer.programmes().contains(programme));
            case STUDENT -> published() && !viewer.pending() && holds(viewer.place());
        };
    }

    private boolean holds(@Nullable Place place) {
        return place != null
                && place.programme().equals(programme)
                && place.level().reads(level);
    }
}
