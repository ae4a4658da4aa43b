package etudeline.chapter;

import etudeline.academics.Dependents.Part;
import etudeline.kit.AccountId;
import java.util.Collection;

/**
 * Some chapters, as a condition of SQL over table {@code chapter} with one parameter {@code :of}.
 *
 * @param of what to bind: a number, or an array of them however long
 */
public record ChapterSelection(String condition, Object of) {

    static ChapterSelection one(ChapterId chapter) {
        return new ChapterSelection("id = :of", chapter.value());
    }

    static ChapterSelection by(Collection<AccountId> authors) {
        return new ChapterSelection(
                "author_id = any(:of)", authors.stream().map(AccountId::value).toArray(Long[]::new));
    }

    static ChapterSelection in(Part part) {
        return switch (part) {
            case Part.OfUniversity(var id) -> new ChapterSelection("university_id = :of", id.value());
            case Part.OfFaculty(var id) ->
                new ChapterSelection("programme_id in (select id from programme where faculty_id = :of)", id.value());
            case Part.OfProgramme(var id) -> new ChapterSelection("programme_id = :of", id.value());
            case Part.OfSubject(var id) -> new ChapterSelection("subject_id = :of", id.value());
        };
    }
}
