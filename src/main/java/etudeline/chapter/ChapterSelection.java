package etudeline.chapter;

import etudeline.academics.Dependents.Part;
import etudeline.kit.AccountId;

/** Some chapters, as a condition of SQL over table {@code chapter} with one parameter {@code :of}. */
public record ChapterSelection(String condition, long of) {

    static ChapterSelection one(ChapterId chapter) {
        return new ChapterSelection("id = :of", chapter.value());
    }

    static ChapterSelection by(AccountId author) {
        return new ChapterSelection("author_id = :of", author.value());
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
