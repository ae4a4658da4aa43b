package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.academics.Dependents.Count;
import etudeline.academics.Programmes;
import etudeline.academics.Subjects;
import etudeline.academics.Universities;
import etudeline.account.Teachers;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 10: comments go with whatever their chapter goes with, and each preview says how many. */
@PostgresTest
class CommentsGoAlongTest {

    private static final Dependent TWO = new Dependent("comment.dependents", 2);

    @Autowired
    Commenting commenting;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    ProgrammeId programme;
    AccountId principal;
    AccountId professor;
    ChapterId chapter;

    @BeforeEach
    void a_chapter_with_comments() {
        university = campus.university();
        programme = campus.programme(university);
        principal = campus.administrator(null);
        professor = campus.professor(university, programme);
        chapter = commented(professor, programme);
        AccountId elsewhere = campus.professor(university);
        commented(elsewhere, campus.programme(campus.university()));
    }

    /** With two comments, and one that was deleted. */
    private ChapterId commented(AccountId author, ProgrammeId where) {
        ChapterId commented = new ChapterId(campus.chapter(author, where, Level.L1, "PUBLISHED"));
        AccountId student = campus.student(where, Level.L1);
        campus.as(student, () -> {
            CommentId question = commenting.write(commented, "Pourquoi ?");
            commenting.reply(question, "Ah, voilà.");
            commenting.delete(commenting.write(commented, "Rien"));
        });
        return commented;
    }

    @Test
    void they_are_counted_with_every_part_of_the_structure(
            @Autowired Universities universities, @Autowired Programmes programmes, @Autowired Subjects subjects) {
        SubjectId subject = new SubjectId(database.sql("select subject_id from chapter where id = ?")
                .param(chapter.value())
                .query(Long.class)
                .single());
        Count two = new Count(TWO.key(), TWO.count(), false);
        campus.as(principal, () -> {
            assertThat(universities.previewDeletion(university).counts()).contains(two);
            assertThat(programmes.previewDeletion(programme).counts()).contains(two);
            assertThat(subjects.previewDeletion(subject).counts()).contains(two);
        });
    }

    @Test
    void they_are_counted_with_the_chapter_and_with_its_professor(
            @Autowired ChapterRemoval chapters, @Autowired Teachers teachers) {
        campus.as(principal, () -> {
            assertThat(chapters.previewDeletion(chapter).goAlong()).isEqualTo(List.of(TWO));
            assertThat(teachers.previewDeletion(professor))
                    .isEqualTo(List.of(new Dependent("chapter.goAlong.chapters", 1), TWO));
        });
    }
}
