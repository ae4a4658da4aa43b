package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.Set;

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
}
