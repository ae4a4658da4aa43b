package etudeline.comment;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.chapter.ChapterId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A chapter with its professor and two students who may read it. */
@PostgresTest
@Import(MovableClock.Here.class)
@RecordApplicationEvents
abstract class CommentScene {

    @Autowired
    Commenting commenting;

    @Autowired
    Comments comments;

    @Autowired
    CommentModeration moderation;

    @Autowired
    Campus campus;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    UniversityId university;
    ProgrammeId programme;
    AccountId professor;
    AccountId student;
    AccountId other;
    ChapterId chapter;

    @BeforeEach
    void a_chapter_with_readers() {
        university = campus.university();
        programme = campus.programme(university);
        professor = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        other = campus.student(programme, Level.L3);
        chapter = new ChapterId(campus.chapter(professor, programme, Level.L2, "PUBLISHED"));
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    CommentId write(AccountId author, String text) {
        return campus.ask(author, () -> commenting.write(chapter, text));
    }

    CommentId reply(AccountId author, CommentId to) {
        return campus.ask(author, () -> commenting.reply(to, "Une réponse"));
    }

    ThreadPage page(AccountId reader) {
        return campus.ask(reader, () -> comments.newest(chapter));
    }
}
