package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import etudeline.kit.SubjectId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two universities with chapters to be found. */
@PostgresTest
abstract class SearchScene {

    @Autowired
    ChapterSearch search;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    CoAuthoring coAuthoring;

    @Autowired
    ChapterFiles files;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    TwoUniversities campus;

    @BeforeEach
    void campus(@Autowired TestStructure structure) {
        campus = new TwoUniversities(structure, people, signIns, writing);
    }

    ChapterId published(SubjectId subject, String title, String lesson) {
        return signIns.as(
                campus.professor,
                () -> writing.createPublished(campus.data(subject, title, lesson, List.of()))
                        .id());
    }

    FoundPage<FoundChapter> find(AccountId person, String typed) {
        return signIns.as(person, () -> search.chapters(Searched.of(typed), 0, 50));
    }

    Set<ChapterId> found(AccountId person, String typed) {
        return find(person, typed).found().stream()
                .map(chapter -> chapter.head().id())
                .collect(Collectors.toSet());
    }

    /** By title, by text and by a slip of the fingers. */
    boolean finds(AccountId person, ChapterId chapter) {
        boolean byText = found(person, "réductible").contains(chapter);
        assertThat(found(person, "endomorphisme").contains(chapter)).isEqualTo(byText);
        assertThat(found(person, "endomorphizme").contains(chapter)).isEqualTo(byText);
        return byText;
    }

    ChapterId draft() {
        return signIns.as(
                campus.professor,
                () -> writing.create(
                                campus.data(campus.algebra, "Endomorphismes", "<p>Forme réductible</p>", List.of()))
                        .id());
    }

    ChapterId published(SubjectId subject) {
        return published(subject, "Endomorphismes", "<p>Forme réductible</p>");
    }
}
